// What a person is told about the records when they are opened.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/io/backups.h"
#include "sim/io/schema.h"

namespace sim {

// Something a person should know before playing. `words` are whole sentences.
struct Notice {
  enum class Kind : std::uint8_t {
    NoPlace,         // neither HOME nor a folder was given: nothing is kept
    CannotKeep,      // the folder or the file cannot be used: nothing is kept
    ReadOnly,        // everything can be read, nothing is kept
    SecondInstance,  // another window holds the records: likewise
    Foreign,         // the file belongs to another program; it was left as it is, nothing is kept
    Newer,           // the file belongs to a newer version; likewise
    Damaged,         // the file was damaged and set aside
    SavesDamaged,    // the last saves were damaged; everything before them is open
    BackupOffered,   // until restore or start_afresh is called nothing is kept
    Updated,         // the file was brought to this version, after a backup
    Restored,
  };
  Kind kind = Kind::NoPlace;
  std::string words;
};

namespace notices {

Notice no_place();
Notice cannot_keep(const std::string& why);
Notice read_only(const std::string& folder);
Notice second_instance(const std::string& holder);
// Of a file that is Foreign or Newer.
Notice refused(const std::string& path, const FileState& state, int newest);
// `moved`: the new names, the first of which is shown.
Notice damaged(const std::string& problem, const std::vector<std::string>& moved);
Notice saves_damaged(int commits, const std::vector<std::string>& moved);
Notice backup_offered(const BackupOffer& offer);
Notice updated(const std::string& backup);
Notice restored(const std::string& made_utc);

}  // namespace notices
}  // namespace sim
