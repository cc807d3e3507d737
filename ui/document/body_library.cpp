#include "ui/document/body_library.h"

#include "core/registry/body_title.h"
#include "ui/document/error_sentences.h"

#include <QStringList>

#include <algorithm>
#include <system_error>
#include <utility>

namespace lay {

namespace {

QString toText(const std::string& text) {
  return QString::fromStdString(text);
}

BodyItem itemOf(const InstalledModel& model) {
  if (!model.problem.empty()) {
    return {toText(model.id), toText(model.id), spokenErrors(model.problem), true};
  }
  return {toText(model.id),
          spokenErrors(modelTitle(model)),
          spokenErrors(modelSummary(model)) + QLatin1Char('\n') + toText(model.file.string()),
          false};
}

/// Two installed bodies of one family and gender are told apart by their ids.
void tellApart(QList<BodyItem>& bodies) {
  for (BodyItem& body : bodies) {
    const auto same = std::count_if(bodies.begin(), bodies.end(), [&body](const BodyItem& other) {
      return other.title == body.title;
    });
    if (same > 1 && !body.id.isEmpty()) {
      body.details.prepend(body.title + QLatin1Char('\n'));
      body.title = QStringLiteral("%1 (%2)").arg(body.title, body.id);
    }
  }
}

}  // namespace

BodyLibrary::BodyLibrary(ModelRegistry registry, QObject* parent)
    : QObject(parent), registry_(std::move(registry)) {
  refresh();
}

const BodyItem& BodyLibrary::body(const QString& id) const {
  const auto found = std::find_if(
      bodies_.begin(), bodies_.end(), [&id](const BodyItem& body) { return body.id == id; });
  return found == bodies_.end() ? bodies_.front() : *found;
}

void BodyLibrary::refresh() {
  bodies_ = {{QString(),
              tr("Lay body, neutral"),
              tr("The body that comes with the program: free for every purpose"),
              false}};
  for (const InstalledModel& model : registry_.list()) {
    if (model.role == ModelRole::BodyModel) {
      bodies_.append(itemOf(model));
    }
  }
  tellApart(bodies_);
  Q_EMIT changed();
}

void BodyLibrary::importFiles(const std::vector<std::filesystem::path>& paths) {
  if (paths.empty()) {
    return;
  }
  import_.reset();
  Q_EMIT busyChanged(tr("Checking %1…").arg(toText(paths.front().filename().string())));
  using ImportPtr = std::shared_ptr<ModelImport>;
  auto job = [registry = registry_, paths](const std::stop_token& stop) {
    auto import = std::make_shared<ModelImport>(registry);
    for (const std::filesystem::path& path : paths) {
      if (!stop.stop_requested()) {
        import->add(path);
      }
    }
    return import;
  };
  runner_.start<ImportPtr>(std::move(job), [this](const Outcome<ImportPtr>& outcome) {
    Q_EMIT busyChanged({});
    if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
      tellFailure(*thrown);
      return;
    }
    import_ = std::get<ImportPtr>(outcome);
    ask();
  });
}

void BodyLibrary::ask() {
  const std::vector<const ModelLicence*> licences = import_->licences();
  if (licences.empty()) {
    install();
    return;
  }
  QStringList titles;
  QStringList texts;
  for (const ModelLicence* licence : licences) {
    titles << toText(licence->title);
    texts << spokenErrors(licence->text);
  }
  Q_EMIT licenceNeeded(titles.join(QStringLiteral(", ")), texts.join(QStringLiteral("\n\n")));
}

void BodyLibrary::agree() {
  if (import_) {
    install();
  }
}

void BodyLibrary::decline() {
  import_.reset();
}

void BodyLibrary::install() {
  using Models = std::vector<InstalledModel>;
  Q_EMIT busyChanged(tr("Importing…"));
  const auto import = std::exchange(import_, nullptr);
  const bool was_there = std::all_of(import->models().begin(),
                                     import->models().end(),
                                     [](const auto& found) { return found.was_installed; });
  runner_.start<Models>(
      [import](const std::stop_token& /*stop*/) { return import->install(); },
      [this, was_there](const Outcome<Models>& outcome) {
        Q_EMIT busyChanged({});
        refresh();
        if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
          tellFailure(*thrown);
          return;
        }
        QString id;
        QStringList titles;
        for (const InstalledModel& model : std::get<Models>(outcome)) {
          titles << spokenErrors(modelTitle(model));
          if (id.isEmpty() && model.role == ModelRole::BodyModel) {
            id = toText(model.id);
          }
        }
        const QString names = titles.join(QStringLiteral("; "));
        Q_EMIT imported(
            id, was_there ? tr("Imported before: %1").arg(names) : tr("Imported %1").arg(names));
      });
}

void BodyLibrary::tellFailure(const std::exception_ptr& thrown) {
  Q_EMIT failed({Problem::Severity::Error,
                 tr("The model cannot be imported"),
                 describe(thrown),
                 Problem::Fix::None});
}

bool BodyLibrary::isModelFile(const std::filesystem::path& path) {
  const QString extension = toText(path.extension().string()).toLower();
  std::error_code ignored;
  return extension == QLatin1String(".pkl") || extension == QLatin1String(".npz") ||
         extension == QLatin1String(".npy") || extension == QLatin1String(".zip") ||
         extension == QLatin1String(".tflite") || extension == QLatin1String(".onnx") ||
         std::filesystem::is_directory(path, ignored);
}

}  // namespace lay
