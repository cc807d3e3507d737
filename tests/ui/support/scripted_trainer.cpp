#include "tests/ui/support/scripted_trainer.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "core/preference/own_preferences.h"
#include "core/preference/preference_file.h"
#include "tests/ui/support/toy_session.h"

namespace lay {

namespace {

constexpr const char* kProgram = R"sh(#!/bin/sh
while [ $# -gt 0 ]; do
  case "$1" in --out) out="$2";; --preferences) groups="$2";; esac
  shift
done
first=0
[ -f "$out.state" ] && first=$(cat "$out.state")
count=$(grep -c . "$groups")
echo '{"event":"begin","groups":'$count',"held_out":2,"without_difference":0,"first_step":'$first',"steps":@steps@,"preferred_mm":35,"original_mm":28.5}'
step=$first
kept=false
while [ $step -lt @steps@ ]; do
  step=$((step + 1))
  sleep @seconds@
  echo '{"event":"step","step":'$step'}'
  [ @fails@ = 1 ] && { echo 'The pretended training fails. Ask for another.' >&2; exit 1; }
  if [ $((step % 2)) = 0 ]; then
    if [ @better@ = 1 ]; then kept=true; echo weights > "$out"; fi
    echo '{"event":"validation","step":'$step',"preferred_mm":@after@,"original_mm":28.6,"kept":'$kept'}'
    echo $step > "$out.state"
  fi
done
echo '{"event":"end","step":'$step',"kept":'$kept',"preferred_mm":@after@,"original_mm":28.6}'
)sh";

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

}  // namespace

TrainerFiles writeScriptedTrainer(const std::filesystem::path& folder,
                                  const TrainerScript& script) {
  std::string program = kProgram;
  replaceAll(program, "@steps@", strCat(script.steps));
  replaceAll(program, "@seconds@", strCat(script.step_seconds));
  replaceAll(program, "@after@", strCat(script.after_mm));
  replaceAll(program, "@better@", script.is_better ? "1" : "0");
  replaceAll(program, "@fails@", script.fails ? "1" : "0");
  const TrainerFiles files{
      folder / "trainer.sh", folder / "body.npz", folder / "denoiser.safetensors"};
  writeFileAtomically(files.program, program);
  std::filesystem::permissions(files.program, std::filesystem::perms::owner_all);
  writeFileAtomically(files.body, "body");
  writeFileAtomically(files.denoiser, "denoiser");
  return files;
}

void writeToyPreferences(const std::filesystem::path& file, int count) {
  ToySession toy;
  toy.run();
  std::vector<PreferenceRecord> records;
  for (int i = 0; i < count; ++i) {
    const FinishedRun& run = *toy.session.document().project().person()->runs[0];
    PreferenceRecord record = *groupOfRun(run, strCat("group ", i));
    record.persons = PersonRanking::favourite(i % 4, 4);
    records.push_back(std::move(record));
  }
  std::filesystem::create_directories(file.parent_path());
  savePreferences(file, records);
}

}  // namespace lay
