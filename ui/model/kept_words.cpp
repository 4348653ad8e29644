#include "ui/model/kept_words.h"

#include <algorithm>
#include <unordered_map>

namespace ui {
namespace {

// Of a line: its speaker, a line feed, its words. A speaker cannot hold a line feed.
std::string line_body(const sim::Wording& w, const sim::LineWording& line) {
  std::string body = line.voice == sim::LineWording::Voice::Person && line.speaker.valid()
                         ? w.people[line.speaker.v].name
                         : std::string();
  if (line.voice == sim::LineWording::Voice::You) body = "you";
  body += '\n' + line.text;
  for (const sim::RoomDetail& detail : line.room)
    body += (body.back() == '\n' ? "" : " ") + detail.text;
  return body;
}

// The value of ` key=` in a canonical line; empty when it is not there.
std::string_view value_of(std::string_view line, std::string_view key) {
  const std::string look = " " + std::string(key) + "=";
  const std::size_t at = line.find(look);
  if (at == std::string_view::npos) return {};
  const std::size_t from = at + look.size();
  return line.substr(from, line.find(' ', from) - from);
}

}  // namespace

std::vector<sim::StoredText> kept_words(const sim::Program& program, const std::string& text_hash,
                                        const std::string& lang) {
  std::vector<sim::StoredText> texts;
  const auto keep = [&](std::string id, std::string body) {
    texts.push_back({text_hash, lang, std::move(id), std::move(body)});
  };
  const sim::Wording& w = program.wording;
  keep("head/" + w.head.id, w.head.title);
  for (const sim::SceneWording& scene : w.scenes) keep("scene/" + scene.id, scene.title);
  for (const sim::LineWording& line : w.lines) keep("line/" + line.id, line_body(w, line));
  for (const sim::DecisionWording& decision : w.decisions)
    keep("decision/" + decision.id, decision.prompt);
  for (const sim::OptionWording& option : w.options) keep("option/" + option.id, option.text);
  for (const sim::Ending& ending : w.endings)
    keep("ending/" + ending.id, ending.title + '\n' + ending.text);
  return texts;
}

Page kept_talk_page(std::string_view log_text, const std::vector<sim::StoredText>& texts,
                    const Words& words) {
  std::unordered_map<std::string, std::string_view> bodies;
  for (const sim::StoredText& text : texts) bodies[text.id] = text.body;
  const auto body = [&](const char* kind, std::string_view id) {
    const auto found = bodies.find(kind + std::string("/") + std::string(id));
    return found == bodies.end() ? std::string_view() : found->second;
  };
  Page page;
  const auto say = [&](std::string_view both) {
    const std::size_t end = both.find('\n');
    if (end == std::string_view::npos) return;
    const std::string who(both.substr(0, end)), text(both.substr(end + 1));
    who.empty() ? page.paragraph(text) : page.speech(who == "you" ? words("talk.you") : who, text);
  };
  while (!log_text.empty()) {
    const std::size_t end = std::min(log_text.find('\n'), log_text.size());
    const std::string_view line = log_text.substr(0, end);
    log_text.remove_prefix(std::min(end + 1, log_text.size()));
    if (line.find(" fact shown ") != std::string_view::npos)
      say(body("line", value_of(line, "line")));
    if (line.find(" fact ended ") != std::string_view::npos)
      say(body("ending", value_of(line, "ending")));
    if (line.find(" input answered ") == std::string_view::npos) continue;
    std::string_view picks = value_of(line, "picks");
    while (!picks.empty()) {
      const std::size_t comma = std::min(picks.find(','), picks.size());
      if (const std::string_view said = body("option", picks.substr(0, comma)); !said.empty())
        page.speech(words("talk.you"), std::string(said));
      picks.remove_prefix(std::min(comma + 1, picks.size()));
    }
  }
  return page;
}

}  // namespace ui
