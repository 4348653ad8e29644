// The real file system, in a folder that is thrown away.
#include "sim/io/disk_files.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sim/io/library.h"

namespace sim {
namespace {

namespace fs = std::filesystem;

class DiskFilesTest : public ::testing::Test {
 protected:
  DiskFilesTest() {
    std::string pattern = (fs::temp_directory_path() / "pqip-files-XXXXXX").string();
    home_ = ::mkdtemp(pattern.data());
  }
  ~DiskFilesTest() override { fs::remove_all(home_); }

  std::string path(const std::string& name) const { return home_ + "/" + name; }
  void put(const std::string& name, const std::string& bytes) const {
    fs::create_directories(fs::path(path(name)).parent_path());
    std::ofstream(path(name), std::ios::binary) << bytes;
  }

  std::string home_;
  DiskFiles files_;
};

TEST_F(DiskFilesTest, Read) {
  put("a", std::string("x\0y", 3));
  EXPECT_EQ(*files_.read(path("a"), 100), std::string("x\0y", 3));
  EXPECT_EQ(files_.read(path("a"), 2)->size(), 3U) << "one byte more tells that it is too large";
  EXPECT_EQ(files_.read(path("a"), 1)->size(), 2U);
  put("empty", "");
  EXPECT_EQ(*files_.read(path("empty"), 100), "");
  put("large", std::string(300'000, 'z'));
  EXPECT_EQ(files_.read(path("large"), 8'000'000)->size(), 300'000U);
}

TEST_F(DiskFilesTest, ReadWhatIsNoFile) {
  EXPECT_EQ(files_.read(path("none"), 9).error().kind, ErrorKind::NotFound);
  EXPECT_EQ(files_.read(home_, 9).error().kind, ErrorKind::Unreadable);
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(files_.read(path("pipe"), 9).error().kind, ErrorKind::Unreadable)
      << "and it does not wait";
  EXPECT_NE(files_.read(path("none"), 9).error().message.find("none"), std::string::npos);
}

TEST_F(DiskFilesTest, ListSortedWithKinds) {
  put("b/file", "");
  put("a.md", "");
  fs::create_symlink(path("a.md"), path("link"));
  const std::vector<FolderEntry> entries = *files_.list(home_);
  ASSERT_EQ(entries.size(), 3U);
  EXPECT_EQ(entries[0].name, "a.md");
  EXPECT_EQ(entries[0].kind, FolderEntry::Kind::File);
  EXPECT_EQ(entries[1].name, "b");
  EXPECT_EQ(entries[1].kind, FolderEntry::Kind::Folder);
  EXPECT_EQ(entries[2].kind, FolderEntry::Kind::Other) << "links are not followed";
  EXPECT_EQ(files_.list(path("none")).error().kind, ErrorKind::NotFound);
}

TEST_F(DiskFilesTest, WriteWhole) {
  ASSERT_TRUE(files_.write_whole(path("out"), "first").has_value());
  ASSERT_TRUE(files_.write_whole(path("out"), "second").has_value());
  EXPECT_EQ(*files_.read(path("out"), 100), "second");
  struct stat about {};
  ASSERT_EQ(::stat(path("out").c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777U, 0600U);
  EXPECT_EQ(files_.list(home_)->size(), 1U) << "nothing else is left";
}

TEST_F(DiskFilesTest, WriteWhereItCannot) {
  EXPECT_EQ(files_.write_whole(path("none/out"), "x").error().kind, ErrorKind::Unwritable);
  fs::create_directory(path("folder"));
  put("folder/inside", "x");
  EXPECT_EQ(files_.write_whole(path("folder"), "x").error().kind, ErrorKind::Unwritable);
  EXPECT_EQ(files_.list(home_)->size(), 1U) << "the temporary file is gone";
}

// A pack whose parts are links to what is not its own.
TEST_F(DiskFilesTest, LinksOutOfAPack) {
  put("secret.md", "# Secret\n");
  put("lib/pack/scenario.json", R"({"id": "pack", "documents": [{"id": "a", "file": "a.md"}]})");
  fs::create_directory(path("lib/pack/documents"));
  fs::create_symlink(path("secret.md"), path("lib/pack/documents/a.md"));
  const LoadedScenario one = load_scenario(files_, path("lib"), "pack");
  EXPECT_EQ(one.texts[3], "");
  fs::remove_all(path("lib/pack/documents"));
  put("other/a.md", "# Secret\n");
  fs::create_directory_symlink(path("other"), path("lib/pack/documents"));
  EXPECT_EQ(load_scenario(files_, path("lib"), "pack").texts[3], "");
  fs::remove(path("lib/pack/scenario.json"));
  fs::create_symlink(path("secret.md"), path("lib/pack/scenario.json"));
  EXPECT_TRUE(scenario_folders(files_, path("lib"))->empty());
  EXPECT_FALSE(load_scenario(files_, path("lib"), "pack").scenario);
}

TEST_F(DiskFilesTest, WritesNothingOverALink) {
  put("target", "kept");
  fs::create_symlink(path("target"), path("link"));
  EXPECT_FALSE(files_.write_whole(path("link"), "other").has_value());
  EXPECT_TRUE(fs::is_symlink(path("link")));
  EXPECT_EQ(files_.read(path("target"), 100).value(), "kept");
}

}  // namespace
}  // namespace sim
