#include "tests/support/stage.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "ui/app/update.h"

namespace desk_testing {

namespace {

// Reading and compiling all that ships takes longer than most tests: once is enough.
sim::Result<std::vector<ui::Case>> shipped_once(const std::string& root) {
  static std::map<std::string, sim::Result<std::vector<ui::Case>>> read;
  if (root != TEST_SOURCE_DIR "/scenarios" && root != ui::scenarios_root({}))
    return ui::load_cases(root);
  const auto found = read.find(root);
  return found != read.end() ? found->second
                             : read.emplace(root, ui::load_cases(root)).first->second;
}

// And so does working out what can be reached in it.
auto& reached_once() {
  static decltype(ui::app::AppState::reaches) known;
  return known;
}

}  // namespace

Stage::Stage(StageOptions options) : options_(std::move(options)) {
  services_.store = options_.store != nullptr ? options_.store : &store_;
  services_.scenarios = options_.scenarios;
  services_.exports = "/nowhere";
  services_.load_cases = shipped_once;
  services_.utc_now = [] { return std::string("2026-11-17T14:02:00Z"); };
  services_.hour_minute = [] { return std::string("14:32"); };
  services_.steady_ms = [this] { return now_ms_; };
  services_.seed = [this] { return options_.seed; };
  services_.local_time = [](const std::string& utc) { return utc.substr(0, 16); };
  services_.save_settings = [](const ui::Settings&) {};
  services_.write_file = [this](const std::string&, std::string_view) { return write_file(); };
  services_.keep_draft = [this](const std::string& name, std::string_view words) {
    const sim::Result<void> written = write_file();
    if (written) drafts_[name] = std::string(words);
    return written;
  };
  services_.draft = [this](const std::string& name) { return drafts_[name]; };
  services_.copy = [this](std::string_view words) { copied_ = std::string(words); };
  services_.full_screen = [] {};
  services_.answer_offer = [](bool) { return sim::Result<void>(); };
  services_.erase_everything = [] { return sim::Result<std::vector<std::string>>(); };
  services_.what_is_kept = [] {
    return std::vector<std::string>{"/home/you/.local/share/pqip/records.sqlite"};
  };
  services_.notices = [] { return std::vector<std::string>(); };
  restart();
}

sim::Result<void> Stage::write_file() const {
  if (files_refused_)
    return sim::failed(sim::ErrorKind::Unwritable, "No room for files.", "Free some space.");
  return {};
}

void Stage::restart() {
  ui::app::AppState state;
  state.words = options_.words;
  state.support = state.words("pause.support");
  state.settings = options_.settings;
  state.reaches = reached_once();
  desk_ = std::make_unique<ui::app::Desk>(std::move(state), services_, options_.fonts);
}

void Stage::new_window() {
  ui::app::AppState kept = std::move(desk_->state());
  // What is kept was read long ago.
  sim::Store* const store = std::exchange(services_.store, nullptr);
  const std::string scenarios = std::exchange(services_.scenarios, "/nowhere");
  desk_ = std::make_unique<ui::app::Desk>(ui::app::AppState(), services_, options_.fonts);
  services_.store = store;
  services_.scenarios = scenarios;
  desk_->state() = std::move(kept);
  ++desk_->state().revision;
}

void Stage::act(const ui::Intent& intent) {
  ui::app::update(state(), intent, services_);
  ui::app::hear_store(state(), services_);
  reached_once().insert(state().reaches.begin(), state().reaches.end());
}

void Stage::begin(const std::string& scenario, const char* mode) {
  act(ui::OpenBriefing{scenario});
  act(ui::SetMode{mode});
  act(ui::Begin{});
}

void Stage::fill_items(const ui::ItemsPanel& items, int part, bool order, std::size_t place) {
  const std::vector<ui::WorkItem> all = items.items;  // what is placed makes the panel anew
  for (std::size_t i = 0; i < all.size(); ++i) {
    const int item = all[(place + i) % all.size()].item;
    if (order)
      act(ui::WorkIntent{ui::PlaceItem{part, item, static_cast<int>(i) + 1}});
    else
      act(ui::WorkIntent{ui::PutItem{part, item, static_cast<int>(place % items.bins.size()) + 1}});
  }
}

void Stage::work_through(std::size_t place) {
  using Kind = ui::DecisionPanel::Kind;
  const ui::DecisionPanel decision = state().play->decision;
  if (decision.kind == Kind::Order || decision.kind == Kind::Sort)
    fill_items(decision.work.items, 0, decision.kind == Kind::Order, place);
  for (const ui::FieldPanel& field : decision.work.fields) {
    for (std::size_t i = 0; i < std::min(field.rows.size(), std::size_t(field.min)); ++i)
      act(ui::WorkIntent{
          ui::PickInField{field.field, field.rows[(place + i) % field.rows.size()].option}});
    if (!field.items.items.empty())
      fill_items(field.items, field.field, field.kind == ui::FieldPanel::Kind::Order, place);
  }
  if (decision.kind == Kind::Write) {
    act(ui::WorkIntent{ui::WriteText{"A text of my own."}});
    act(ui::WorkIntent{ui::FinishText{}});
  }
  act(ui::WorkIntent{ui::HandIn{}});
}

bool Stage::answer(std::size_t place) {
  using ui::PlayStage;
  bool said = false;
  for (int guard = 0; guard < 20 && state().play; ++guard) {
    ui::app::Play& play = *state().play;
    const bool asks_more = play.stage == PlayStage::Why || play.stage == PlayStage::Sure ||
                           play.stage == PlayStage::Saving || play.stage == PlayStage::Coaching;
    if (said && !asks_more) return !play.session.ended();
    switch (play.stage) {
      case PlayStage::SayFirst:
        act(ui::SaidFirst{});
        continue;
      case PlayStage::Why:
        act(ui::GiveWhy{1, {}});
        continue;
      case PlayStage::Sure:
        act(ui::GiveSure{1});
        continue;
      case PlayStage::Coaching:
        act(ui::GoOn{});
        return true;
      case PlayStage::Ended:
        return false;
      case PlayStage::Saving:
        ui::app::hear_store(state(), services_);
        continue;
      case PlayStage::Options:
        break;
    }
    if (play.decision.is_work()) {
      work_through(place);
      said = true;
      continue;
    }
    std::vector<int> open;
    for (const ui::DecisionRow& row : play.decision.rows)
      if (row.open) open.push_back(row.number);
    if (open.empty()) return false;
    const bool many = play.decision.kind == ui::DecisionPanel::Kind::ChooseMany;
    const std::size_t asked = many ? static_cast<std::size_t>(play.decision.min) : 1;
    for (std::size_t i = 0; i < std::max<std::size_t>(asked, 1); ++i)
      act(ui::PressNumber{open[(place + i) % open.size()]});
    act(ui::PressEnter{});
    said = true;
  }
  return state().play && !state().play->session.ended();
}

void Stage::play_to_the_end(std::size_t place) {
  for (int i = 0; i < 200 && state().play && !state().play->session.ended(); ++i) answer(place);
}

}  // namespace desk_testing
