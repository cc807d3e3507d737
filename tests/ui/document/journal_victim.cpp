// A process to be killed: edits as a person would, keeps a journal, and says what is kept.
// journal_victim FOLDER SEED
#include "tests/ui/support/random_edits.h"
#include "ui/document/journal_keeper.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  if (argc != 3) {
    return 2;
  }
  lay::RandomEdits edits(std::strtoull(argv[2], nullptr, 10));
  lay::JournalKeeper keeper(edits.document(), argv[1]);
  QObject::connect(&keeper, &lay::JournalKeeper::kept, [](qint64 change) {
    std::printf("%lld\n", static_cast<long long>(change));
    std::fflush(stdout);
  });
  QTimer hand;
  QObject::connect(&hand, &QTimer::timeout, [&edits] { edits.act(true); });
  hand.start(0);
  return QCoreApplication::exec();
}
