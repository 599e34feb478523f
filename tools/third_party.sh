#!/usr/bin/env bash
# Fetches third-party sources and the WebAssembly toolchain into .cache/third_party, each once:
#     tools/third_party.sh catch2|simdjson|zlib|imgui|lzma|emscripten|node...
# Debian's later suites and npm are the only places asked. The mirror's address is taken from this
# machine's own apt configuration and its indexes live in .cache/apt, so the system stays as it was.
set -euo pipefail
cd "$(dirname "$0")/.."

store=$PWD/.cache/third_party
apt_home=$PWD/.cache/apt

# What is wanted: a suite of Debian and a least version. Change a line here and that part is fetched anew.
catch2_from="trixie 3.7.1"
imgui_from="forky 1.92"
simdjson_from="@nozbe/simdjson 3.9.4"
zlib_from="trixie 1:1.3.dfsg+really1.3.1 deflate"  # for reading ZIP and writing PNG
lzma_from="trixie 25"  # the packed modules' decoder
node_from="20"
emscripten_from="trixie 3.1.69 $store" # its configuration holds absolute paths

die() { echo "third_party: $*" >&2; exit 1; }
apt_here() {
  local tool=$1
  shift
  "$tool" -q -o "Dir::Etc::sourcelist=$apt_home/sources.list" -o Dir::Etc::sourceparts=/nonexistent \
    -o "Dir::State::lists=$apt_home/lists" -o "Dir::Cache=$apt_home/cache" -o APT::Sandbox::User=root "$@"
}

# An apt of our own that knows the later suites; made on the first need, at most once a run.
apt_ready=
prepare_apt() {
  [ -z "$apt_ready" ] || return 0
  local key=/usr/share/keyrings/debian-archive-keyring.gpg mirror
  mirror=$(apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(COMPONENT)|$(REPO_URI)' |
    awk -F'|' '$1 == "Debian" && $2 == "Debian" && $3 == "main" { print $4; exit }')
  [ -n "$mirror" ] || die "this machine's apt knows no Debian mirror (run apt-get update first)"
  mkdir -p "$apt_home/lists/partial" "$apt_home/cache/archives/partial"
  printf '%s\n' "deb [signed-by=$key] $mirror trixie main" "deb-src [signed-by=$key] $mirror trixie main" \
    "deb-src [signed-by=$key] $mirror forky main" >"$apt_home/sources.list"
  apt_here apt-get update >"$apt_home/update.log" 2>&1 || die "apt-get update failed; see .cache/apt/update.log"
  apt_ready=yes
}

at_least() { dpkg --compare-versions "$1" ge "$2"; }  # at_least HAVE WANT

# The versions of source package NAME that SUITE's index lists, newest first.
listed_sources() {  # NAME SUITE
  apt_here apt-cache madison "$1" | awk -F' *[|] *' -v from=" $2/main Sources$" '$3 ~ from { print $2 }' | sort -rV
}

# debian_source NAME SUITE VERSION: the unpacked and patched source package in ./NAME. A mirror may list a version before
# it has its files: then the one before is taken, if it will do.
debian_source() {
  prepare_apt
  local have version is_here=
  echo "no version of it is listed in $2" >"$1.log"
  for version in $(listed_sources "$1" "$2"); do
    if apt_here apt-get source --download-only "$1=$version" >"$1.log" 2>&1; then is_here=yes && break; fi
  done
  [ -n "$is_here" ] || die "apt-get source $1: $(tail -1 "$1.log")"
  have=$(sed -n 's/^Version: //p' "$1"_*.dsc | head -1)
  at_least "$have" "$3" || die "$1 of $2 is $have, $3 is wanted"
  dpkg-source --no-check -x "$1"_*.dsc "$1" >>"$1.log" 2>&1 || die "dpkg-source $1: $(tail -1 "$1.log")"
}

# npm_package NAME@VERSION: unpacked in ./package
npm_package() {
  rm -rf package
  npm pack --loglevel=error "$1" >npm.log 2>&1 || die "npm pack $1: $(cat npm.log)"
  tar xzf ./*.tgz
  rm ./*.tgz
}

get_catch2() {
  debian_source catch2 "$@"
  mv catch2/extras/{catch_amalgamated.{cpp,hpp},Catch.cmake,CatchAddTests.cmake} catch2/LICENSE.txt catch2.d/
}

get_imgui() {
  debian_source imgui "$@"
  mv imgui/{*.h,*.cpp,backends,misc,LICENSE.txt} imgui.d/
}

get_simdjson() {
  npm_package "$1@$2"
  mv package/src/simdjson.{cpp,h} package/LICENSE simdjson.d/
}

get_zlib() {
  debian_source zlib "$@"
  mv zlib/{*.h,adler32.c,crc32.c,inffast.c,inflate.c,inftrees.c,zutil.c,compress.c,deflate.c,trees.c,LICENSE} zlib.d/
}

get_lzma() {
  debian_source 7zip "$@"
  mv 7zip/C/{LzmaDec.c,LzmaDec.h,7zTypes.h,Precomp.h,Compiler.h} lzma.d/
}

# Where Debian's own Node.js is older than 20 a newer one comes from npm, with an npm that fits it.
get_node() {
  npm_package "node-linux-$(dpkg --print-architecture | sed 's/amd64/x64/')@$1"
  mv package/bin node.d/
  npm_package npm@10
  mkdir -p node.d/lib/node_modules
  mv package node.d/lib/node_modules/npm
  ln -s ../lib/node_modules/npm/bin/npm-cli.js node.d/bin/npm
}

# Debian 13's emscripten beside Debian 12's own programs: binaryen runs on the C library it was built for,
# clang is this machine's clang-19, and emscripten's prebuilt system libraries are used as they are. The
# variants of those that Entente never links (threads, sanitizers, LTO, position independent) stay packed.
get_emscripten() {
  local suite=$1 place=$3/emscripten package tool loader
  prepare_apt
  apt_here apt-get download {emscripten,binaryen,libc6,libstdc++6,libgcc-s1}/"$suite" >download.log 2>&1 ||
    die "apt-get download: $(tail -1 download.log)"
  for package in *.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar x -C emscripten.d --exclude='./usr/share/emscripten/test' \
      --exclude='./usr/share/doc' --exclude='./usr/share/man' --exclude='*/wasm32-emscripten/lto*' \
      --exclude='*/wasm32-emscripten/pic' --exclude='*/lib*-mt*.a' --exclude='*/lib*-ww*.a' --exclude='*/lib*asan*.a'
    rm "$package"
  done

  # One wrapper for all of binaryen's tools; the loader and the libraries are found beside it.
  mkdir -p emscripten.d/binaryen/bin
  loader=$(cd emscripten.d && find usr -name 'ld-linux-*.so.*' | head -1)
  cat >emscripten.d/binaryen/run <<END
#!/bin/sh
root=\$(cd "\$(dirname "\$0")/../.." && pwd)
exec "\$root/$loader" --library-path "\$root/$(dirname "$(cd emscripten.d && find usr -name libc.so.6)")" \\
  "\$root/usr/bin/\$(basename "\$0")" "\$@"
END
  chmod +x emscripten.d/binaryen/run
  for tool in emscripten.d/usr/bin/wasm*; do ln -s ../run "emscripten.d/binaryen/bin/${tool##*/}"; done

  (cd emscripten.d/usr/share/emscripten &&
    npm install --loglevel=error --no-save --no-audit --no-fund --no-package-lock --ignore-scripts acorn@8) >npm.log 2>&1 ||
    die "npm install acorn: $(cat npm.log)"
  printf '%s\n' "LLVM_ROOT = '/usr/lib/llvm-19/bin'" "BINARYEN_ROOT = '$place/binaryen'" \
    "NODE_JS = '$(command -v node)'" "FROZEN_CACHE = True" >emscripten.d/usr/share/emscripten/.emscripten
}

# fetch NAME FROM...: NAME is whole or not there at all, and is left alone while FROM is unchanged.
fetch() {
  local name=$1
  shift
  [ "$(cat "$store/$name/.from" 2>/dev/null)" != "$*" ] || return 0
  echo "fetching $name ($*)"
  local work=$store/.work-$name
  rm -rf "$work"
  mkdir -p "$work/$name.d"
  (cd "$work" && "get_$name" "$@")
  echo "$*" >"$work/$name.d/.from"
  rm -rf "${store:?}/$name"
  mv "$work/$name.d" "$store/$name"
  rm -rf "$work"
}

for part in "$@"; do
  case $part in
    catch2 | simdjson | zlib | imgui | lzma | emscripten | node) from=${part}_from && fetch "$part" ${!from} ;;
    *) die "unknown part: $part" ;;
  esac
done
