// What Dear ImGui's renderer asks of WebGL in every frame. It looks up all the state that it is going to change, to
// leave it as it was; a browser answers some of that only after everything asked for before is drawn, so the page stood
// still while its last frame was painted. Nobody else draws into this context: what it had before need not be known.
//
// The renderer is compiled with glGetIntegerv named page_get_integer (CMakeLists.txt).
#include <GLES3/gl3.h>

#include <algorithm>

extern "C" void page_get_integer(GLenum name, GLint* out) {
  switch (name) {
    case GL_ACTIVE_TEXTURE:
      *out = GL_TEXTURE0;
      break;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *out = GL_ONE;
      break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *out = GL_FUNC_ADD;
      break;
    case GL_VIEWPORT:  // app_frame() sets it anew
    case GL_SCISSOR_BOX:
      std::fill_n(out, 4, 0);
      break;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
    case GL_PIXEL_UNPACK_BUFFER_BINDING:
      *out = 0;
      break;
    default:
      glGetIntegerv(name, out);  // limits and versions, once
  }
}
