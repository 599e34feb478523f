// What app.wasm asks of the page, handed on to the `host` object that web/src/page gives the module.
// Texts are passed as address and size and copied here, because the memory may move at the next growth.
addToLibrary({
  $text_of: (at, size) => UTF8ToString(at, size),
  $text_of__deps: ['$UTF8ToString'],

  host_request_frame: () => Module['host'].request_frame(),
  host_request_find: () => Module['host'].request_find(),
  host_open_files: () => Module['host'].open_files(),
  host_open_folder: () => Module['host'].open_folder(),
  host_open_sample: () => Module['host'].open_sample(),
  host_cancel: () => Module['host'].cancel(),
  host_clear: () => Module['host'].clear(),
  host_show_text_view: () => Module['host'].show_text_view(),
  host_cursor: (shape) => Module['host'].cursor(shape),
  host_caret: (wanted, x, y, height) => Module['host'].caret(wanted !== 0, x, y, height),

  host_request_article: (id, size) => Module['host'].request_article(text_of(id, size)),
  host_request_article__deps: ['$text_of'],
  host_ask: (number, bytes, size) => Module['host'].ask(number, HEAPU8.slice(bytes, bytes + size)),
  host_forget: (number) => Module['host'].forget(number),
  host_keep_session: (number, is_whole, text, size) =>
    Module['host'].keep_session(number >>> 0, is_whole !== 0, text_of(text, size)),
  host_keep_session__deps: ['$text_of'],

  // Texts that the caller frees; 0 where there is none.
  $lent_text: (text) => (text === null ? 0 : stringToNewUTF8(text)),
  $lent_text__deps: ['$stringToNewUTF8'],
  host_kept_session: (age) => lent_text(Module['host'].kept_session(age)),
  host_kept_session__deps: ['$lent_text'],
  host_session_problem: () => lent_text(Module['host'].session_problem()),
  host_session_problem__deps: ['$lent_text'],
  host_session_is_elsewhere: () => (Module['host'].session_is_elsewhere() ? 1 : 0),
  host_keep_preferences: (text, size) => Module['host'].keep_preferences(text_of(text, size)),
  host_keep_preferences__deps: ['$text_of'],
  host_kept_preferences: () => {
    const text = Module['host'].kept_preferences();
    return text === null ? 0 : stringToNewUTF8(text);
  },
  host_kept_preferences__deps: ['$stringToNewUTF8'],
  host_copy_text: (text, size) => Module['host'].copy_text(text_of(text, size)),
  host_copy_text__deps: ['$text_of'],
  host_save_file: (name, name_size, mime, mime_size, bytes, size) =>
    Module['host'].save_file(text_of(name, name_size), text_of(mime, mime_size), HEAPU8.slice(bytes, bytes + size)),
  host_save_file__deps: ['$text_of'],

  host_write_project: (name, name_size, bytes, size) =>
    Module['host'].write_project(text_of(name, name_size), HEAPU8.slice(bytes, bytes + size)),
  host_write_project__deps: ['$text_of'],

  host_lay_reader: (shown, x, y, width, height) => Module['host'].lay_reader(shown !== 0 ? { x, y, width, height } : null),

  // A block that the caller frees: PaintedHead of app_platform.cpp, then the ink. 0 where nothing can be painted.
  host_paint_text: (text, size, bold, em, only_measure) => {
    const painted = Module['host'].paint_text(text_of(text, size), bold !== 0, em, only_measure !== 0);
    if (painted === null) return 0;
    const at = _malloc(20 + painted.ink.length);
    HEAPF32[at >>> 2] = painted.advance;
    HEAP32.set([painted.left, painted.top, painted.width, painted.height], (at >>> 2) + 1);
    HEAPU8.set(painted.ink, at + 20);
    return at;
  },
  host_paint_text__deps: ['$text_of', 'malloc'],
});
