#include "tests/shots/png_file.h"

#include <png.h>

#include <cstring>

namespace shots {
namespace {

using desk_testing::Picture;

png_image blank() {
  png_image image;
  std::memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  return image;
}

png_image image_of(const Picture& picture) {
  png_image image = blank();
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_RGB;
  return image;
}

}  // namespace

bool write_png(const std::string& path, const Picture& picture) {
  png_image image = image_of(picture);
  return png_image_write_to_file(&image, path.c_str(), 0, picture.rgb.data(), 0, nullptr) != 0;
}

bool read_png(const std::string& path, Picture& picture) {
  png_image image = blank();
  if (png_image_begin_read_from_file(&image, path.c_str()) == 0) return false;
  image.format = PNG_FORMAT_RGB;
  picture.width = static_cast<int>(image.width);
  picture.height = static_cast<int>(image.height);
  picture.rgb.resize(PNG_IMAGE_SIZE(image));
  return png_image_finish_read(&image, nullptr, picture.rgb.data(), 0, nullptr) != 0;
}

}  // namespace shots
