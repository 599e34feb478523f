// unpack.wasm: the modules travel as LZMA, a third smaller than gzip, and no engine has a decoder of its own. This one
// is Igor Pavlov's, from the LZMA SDK. The caller takes room for the packed bytes and for what they become, and calls
// unpack() once; the instance is then thrown away, so nothing is ever freed.
#include <cstddef>
#include <cstdint>

#include "LzmaDec.h"

extern "C" std::uint8_t __heap_base;

namespace {

constexpr std::size_t kAlignment = 16;
constexpr std::size_t kPage = 65536;
constexpr std::size_t kHeader = 13;  // of a .lzma file: five bytes of properties, the size in eight

std::uint8_t* next = &__heap_base;

void* take(std::size_t size) {
  std::uint8_t* const block = next;
  next += (size + kAlignment - 1) / kAlignment * kAlignment;
  const std::size_t end = reinterpret_cast<std::uintptr_t>(next);
  const std::size_t held = __builtin_wasm_memory_size(0) * kPage;
  if (end > held && __builtin_wasm_memory_grow(0, (end - held + kPage - 1) / kPage) == SIZE_MAX) return nullptr;
  return block;
}

constexpr ISzAlloc kRoom = {[](ISzAllocPtr, std::size_t size) { return take(size); }, [](ISzAllocPtr, void*) {}};

}  // namespace

extern "C" {

void* room(std::size_t size) { return take(size); }

// Whether `packed`, a .lzma file, fills `out` exactly.
bool unpack(const std::uint8_t* packed, std::size_t packed_size, std::uint8_t* out, std::size_t size) {
  if (packed_size < kHeader) return false;
  SizeT written = size;
  SizeT read = packed_size - kHeader;
  ELzmaStatus status;
  const SRes result =
      LzmaDecode(out, &written, packed + kHeader, &read, packed, LZMA_PROPS_SIZE, LZMA_FINISH_ANY, &status, &kRoom);
  return result == SZ_OK && written == size;
}
}
