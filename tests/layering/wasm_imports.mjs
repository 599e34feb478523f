// What core.wasm may ask of its host is the proof that the analysis reaches no disk and no network: a module has
// no way out but its imports. What it offers is wasm/exports.txt, a symbol a line, and what every
// standalone module of Emscripten carries.
//     node wasm_imports.mjs CORE.wasm EXPORTS.txt     or     node wasm_imports.mjs --self-test
import { readFileSync } from 'node:fs';

const mayImport = new Set(['emscripten_notify_memory_growth', 'proc_exit']);
const alwaysExported = new Set(['memory', '_initialize', '__indirect_function_table',
  '_emscripten_stack_restore', 'emscripten_stack_get_current']);

function offences(module, listed) {
  const imported = WebAssembly.Module.imports(module).map((entry) => entry.name);
  const exported = WebAssembly.Module.exports(module).map((entry) => entry.name);
  return [
    ...imported.filter((name) => !mayImport.has(name)).map((name) => `imports ${name}`),
    ...exported.filter((name) => !alwaysExported.has(name) && !listed.includes(name)).map((name) => `exports ${name}, which is not listed`),
    ...listed.filter((name) => !exported.includes(name)).map((name) => `lists ${name}, which is not exported`),
    ...(exported.includes('memory') ? [] : ['exports no memory']),
  ];
}

function symbols(text) {
  return text.split('\n').map((line) => line.trim()).filter((line) => /^[a-z_]/.test(line))
    .map((line) => line.replace(/^_/, ''));
}

// (module (import "env" IMPORTED (func)) (func) (memory 0) (export "memory" (memory 0)) (export EXPORTED (func 1)))
function plantedModule(imported, exported) {
  const text = (s) => [s.length, ...Buffer.from(s)];
  const section = (id, bytes) => [id, bytes.length, ...bytes];
  return new WebAssembly.Module(Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [1, 0x60, 0, 0]),
    ...section(2, [1, ...text('env'), ...text(imported), 0, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 0]),
    ...section(7, [2, ...text('memory'), 2, 0, ...text(exported), 0, 1]),
    ...section(10, [1, 2, 0, 0x0b])]));
}

function selfTest() {
  const cases = [
    ['proc_exit', 'entente_new', ['entente_new'], []],
    ['fd_write', 'entente_new', ['entente_new'], ['imports fd_write']],
    ['proc_exit', 'entente_new', [], ['exports entente_new, which is not listed']],
    ['proc_exit', 'entente_new', ['entente_new', 'entente_free'], ['lists entente_free, which is not exported']],
  ];
  return cases.filter(([imported, exported, listed, expected]) =>
    JSON.stringify(offences(plantedModule(imported, exported), listed)) !== JSON.stringify(expected))
    .map((planted) => `wrong verdict on ${JSON.stringify(planted)}`);
}

const [modulePath, listPath] = process.argv.slice(2);
const found = modulePath === '--self-test' ? selfTest()
  : offences(new WebAssembly.Module(readFileSync(modulePath)), symbols(readFileSync(listPath, 'utf8')));
console.log([...found, `${found.length} offences`].join('\n'));
process.exitCode = found.length === 0 ? 0 : 1;
