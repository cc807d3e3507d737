#include "ui/window/vlm_settings_dialog.h"

#include <array>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "ui/document/error_sentences.h"
#include "ui/document/vlm_preferences.h"

namespace lay {

namespace {

constexpr int kUrlSettledMs = 500;
constexpr int kNoteHeight = 30;  // two lines, so that answers do not make the dialog jump

struct Preset {
  const char* name;
  const char* url;
};

constexpr std::array kPresets = {Preset{"llama.cpp", "http://127.0.0.1:8080/v1"},
                                 Preset{"Ollama", "http://localhost:11434/v1"},
                                 Preset{"vLLM", "http://localhost:8000/v1"},
                                 Preset{"OpenAI", "https://api.openai.com/v1"}};

}  // namespace

VlmSettingsDialog::VlmSettingsDialog(const Engine& engine, QWidget* parent)
    : QDialog(parent), engine_(engine) {
  setWindowTitle(tr("Language model"));
  auto* heading = new QLabel(tr("Language model"), this);
  heading->setProperty("role", QStringLiteral("title"));
  auto* what = new QLabel(
      tr("A model that sees the photo can describe the person. Without one, descriptions are "
         "written from the first body. The photo goes to the server that you name here and nowhere "
         "else."),
      this);
  what->setWordWrap(true);
  what->setProperty("role", QStringLiteral("muted"));
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(16);
  form->setVerticalSpacing(8);
  form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 16);
  column->setSpacing(12);
  column->addWidget(heading);
  column->addWidget(what);
  column->addLayout(form);
  addServer(*form);
  addModel(*form);
  addKey(*form);
  addNumbers(*form);
  addTest(*column);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  connect(buttons, &QDialogButtonBox::accepted, this, &VlmSettingsDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addStretch(1);
  column->addWidget(buttons);
  url_settled_.setSingleShot(true);
  url_settled_.setInterval(kUrlSettledMs);
  connect(&url_settled_, &QTimer::timeout, this, [this] {
    listModels();
    askForKey();
  });
  resize(540, 500);
  noteServer();
}

QLabel* VlmSettingsDialog::makeNote(const char* name) {
  auto* note = new QLabel(this);
  note->setObjectName(QString::fromLatin1(name));
  note->setWordWrap(true);
  note->setTextFormat(Qt::PlainText);
  note->setTextInteractionFlags(Qt::TextSelectableByMouse);
  note->setMinimumHeight(kNoteHeight);
  note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  note->setProperty("role", QStringLiteral("note"));
  return note;
}

QPushButton* VlmSettingsDialog::makeButton(const QString& text,
                                           const char* name,
                                           const QString& accessible_name) {
  auto* button = new QPushButton(text, this);
  button->setObjectName(QString::fromLatin1(name));
  button->setAccessibleName(accessible_name);
  button->setAutoDefault(false);  // Return in a field must not press the nearest one
  return button;
}

void VlmSettingsDialog::addServer(QFormLayout& form) {
  preset_ = new QComboBox(this);
  preset_->setObjectName(QStringLiteral("vlmPreset"));
  preset_->setAccessibleName(tr("Server"));
  preset_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  preset_->addItem(tr("None: describe from the first body"), QString());
  for (const Preset& preset : kPresets) {
    preset_->addItem(QLatin1String(preset.name), QLatin1String(preset.url));
  }
  preset_->addItem(tr("Another server"));
  url_ = new QLineEdit(QString::fromStdString(loadVlmSettings().base_url), this);
  url_->setObjectName(QStringLiteral("vlmUrl"));
  url_->setAccessibleName(tr("Address of the server"));
  url_->setPlaceholderText(QStringLiteral("http://127.0.0.1:8080/v1"));
  url_->setToolTip(tr("The base address of an OpenAI-compatible server, with its /v1"));
  form.addRow(tr("Server"), preset_);
  form.addRow(tr("Address"), url_);
  connect(preset_, &QComboBox::activated, this, [this](int index) {
    if (index < preset_->count() - 1) {
      url_->setText(preset_->itemData(index).toString());
    } else {
      url_->setEnabled(true);
      url_->setFocus();
      url_->selectAll();
    }
  });
  connect(url_, &QLineEdit::textChanged, this, &VlmSettingsDialog::noteServer);
}

void VlmSettingsDialog::addModel(QFormLayout& form) {
  model_ = new QComboBox(this);
  model_->setObjectName(QStringLiteral("vlmModel"));
  model_->setAccessibleName(tr("Model"));
  model_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  model_->setEditable(true);
  model_->setInsertPolicy(QComboBox::NoInsert);
  model_->setEditText(QString::fromStdString(loadVlmSettings().model));
  model_->lineEdit()->setPlaceholderText(tr("the first that the server offers"));
  model_note_ = makeNote("vlmModelNote");
  auto* cell = new QVBoxLayout;
  cell->setSpacing(2);
  cell->addWidget(model_);
  cell->addWidget(model_note_);
  form.addRow(tr("Model"), cell);
}

void VlmSettingsDialog::addKey(QFormLayout& form) {
  key_ = new QLineEdit(this);
  key_->setObjectName(QStringLiteral("vlmKey"));
  key_->setAccessibleName(tr("Key of the server"));
  key_->setEchoMode(QLineEdit::Password);
  store_ = makeButton(tr("Store"), "vlmStoreKey", tr("Store the key in the keyring"));
  forget_ = makeButton(tr("Forget"), "vlmForgetKey", tr("Take the key out of the keyring"));
  key_note_ = makeNote("vlmKeyNote");
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  row->addWidget(key_, 1);
  row->addWidget(store_);
  row->addWidget(forget_);
  auto* cell = new QVBoxLayout;
  cell->setSpacing(2);
  cell->addLayout(row);
  cell->addWidget(key_note_);
  form.addRow(tr("Key"), cell);
  forget_->setEnabled(false);
  connect(key_, &QLineEdit::textChanged, this, &VlmSettingsDialog::noteServer);
  connect(store_, &QPushButton::clicked, this, [this] { storeKey([] {}); });
  connect(forget_, &QPushButton::clicked, this, &VlmSettingsDialog::forgetKey);
}

void VlmSettingsDialog::addNumbers(QFormLayout& form) {
  const VlmSettings remembered = loadVlmSettings();
  const auto add = [&](const QString& name, const QString& tip, int max, int value) {
    auto* spin = new QSpinBox(this);
    spin->setRange(1, max);
    spin->setValue(value);
    spin->setAccessibleName(name);
    spin->setToolTip(tip);
    spin->setMaximumWidth(140);
    form.addRow(name, spin);
    return spin;
  };
  timeout_ = add(tr("Time-out"),
                 tr("How long a whole answer may take. On a processor it can be minutes."),
                 86400,
                 remembered.timeout_s);
  timeout_->setObjectName(QStringLiteral("vlmTimeout"));
  timeout_->setSuffix(tr(" s"));
  samples_ = add(tr("Answers"),
                 tr("How often the model is asked; what most answers say is kept"),
                 50,
                 remembered.samples);
  samples_->setObjectName(QStringLiteral("vlmSamples"));
}

void VlmSettingsDialog::addTest(QVBoxLayout& column) {
  test_ = makeButton(tr("Test connection"), "vlmTest", tr("Test the connection to the server"));
  test_note_ = makeNote("vlmTestNote");
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(test_, 0, Qt::AlignTop);
  row->addWidget(test_note_, 1);
  column.addLayout(row);
  connect(test_, &QPushButton::clicked, this, [this] { storeKey([this] { test(); }); });
}

VlmSettings VlmSettingsDialog::settings() const {
  VlmSettings settings = loadVlmSettings();
  settings.base_url = url_->text().trimmed().toStdString();
  settings.model = model_->currentText().trimmed().toStdString();
  settings.timeout_s = timeout_->value();
  settings.samples = samples_->value();
  return settings;
}

void VlmSettingsDialog::noteServer() {
  const QString url = url_->text().trimmed();
  const bool has_server = !url.isEmpty();
  const int known = preset_->findData(url);
  preset_->setCurrentIndex(known >= 0 ? known : preset_->count() - 1);
  url_->setEnabled(preset_->currentIndex() > 0);
  for (QWidget* field : std::initializer_list<QWidget*>{model_, key_, timeout_, samples_}) {
    field->setEnabled(has_server);
  }
  store_->setEnabled(has_server && engine_.store_vlm_key && !key_->text().isEmpty());
  test_->setEnabled(has_server && engine_.test_vlm);
  setNote(test_note_, {}, "muted");
  if (sender() != key_) {
    setNote(model_note_, {}, "muted");
    url_settled_.start();
  }
}

void VlmSettingsDialog::listModels() {
  if (settings().base_url.empty() || !engine_.list_vlm_models) {
    return;
  }
  setNote(model_note_, tr("Asking the server…"), "muted");
  using Names = std::vector<std::string>;
  lister_.start<Names>(
      [list = engine_.list_vlm_models, settings = settings()](const std::stop_token& stop) {
        settings.validate();
        return list(settings, stop);
      },
      [this](const Outcome<Names>& outcome) {
        if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
          setNote(model_note_, describe(*thrown), "warning");
          return;
        }
        const auto& names = std::get<Names>(outcome);
        const QString chosen = model_->currentText();
        model_->clear();
        for (const std::string& name : names) {
          model_->addItem(QString::fromStdString(name));
        }
        model_->setEditText(chosen);
        setNote(model_note_,
                names.size() == 1 ? tr("The server offers one model.")
                                  : tr("The server offers %1 models.").arg(names.size()),
                "muted");
      });
}

void VlmSettingsDialog::askForKey() {
  forget_->setEnabled(false);
  key_->setPlaceholderText({});
  if (settings().base_url.empty()) {
    setNote(key_note_, {}, "muted");
    return;
  }
  if (!engine_.has_vlm_key) {
    setNote(key_note_,
            tr("There is no keyring. Put the key into the environment: LAYFIGURE_VLM_KEY."),
            "muted");
    return;
  }
  keys_.start<bool>([has = engine_.has_vlm_key, url = settings().base_url](
                        const std::stop_token& /*stop*/) { return has(url); },
                    [this](const Outcome<bool>& outcome) {
                      if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
                        setNote(key_note_, describe(*thrown), "warning");
                        return;
                      }
                      const bool has_key = std::get<bool>(outcome);
                      forget_->setEnabled(has_key && engine_.forget_vlm_key);
                      key_->setPlaceholderText(has_key ? tr("a key is stored") : tr("none stored"));
                      setNote(key_note_,
                              tr("Kept in the system's keyring, never in settings or projects. "
                                 "Servers of your own often need none."),
                              "muted");
                    });
}

void VlmSettingsDialog::forgetKey() {
  keys_.start<bool>(
      [forget = engine_.forget_vlm_key,
       url = settings().base_url](const std::stop_token& /*stop*/) {
        forget(url);
        return true;
      },
      [this](const Outcome<bool>& outcome) {
        if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
          setNote(key_note_, describe(*thrown), "warning");
          return;
        }
        askForKey();
      });
}

void VlmSettingsDialog::storeKey(const std::function<void()>& then) {
  const std::string key = key_->text().toStdString();
  if (key.empty() || !engine_.store_vlm_key || settings().base_url.empty()) {
    then();
    return;
  }
  keys_.start<bool>(
      [store = engine_.store_vlm_key, url = settings().base_url, key](
          const std::stop_token& /*stop*/) {
        store(url, key);
        return true;
      },
      [this, then](const Outcome<bool>& outcome) {
        if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
          setNote(key_note_, describe(*thrown), "warning");
          return;
        }
        key_->clear();
        askForKey();
        listModels();  // the server may have kept its list from strangers
        then();
      });
}

void VlmSettingsDialog::test() {
  test_->setEnabled(false);
  setNote(test_note_, tr("Asking the model…"), "muted");
  tester_.start<std::string>(
      [test = engine_.test_vlm, settings = settings()](const std::stop_token& stop) {
        settings.validate();
        return test(settings, stop);
      },
      [this](const Outcome<std::string>& outcome) {
        test_->setEnabled(true);
        if (const auto* thrown = std::get_if<std::exception_ptr>(&outcome)) {
          setNote(test_note_, describe(*thrown), "warning");
        } else {
          setNote(test_note_, spokenErrors(std::get<std::string>(outcome)), "success");
        }
      });
}

void VlmSettingsDialog::accept() {
  try {
    settings().validate();
  } catch (const InvalidOptions& error) {
    setNote(test_note_, describe(error), "warning");
    return;
  }
  storeKey([this] {
    saveVlmSettings(settings());
    QDialog::accept();
  });
}

void VlmSettingsDialog::setNote(QLabel* note, const QString& text, const char* tone) {
  note->setText(text);
  note->setProperty("tone", QString::fromLatin1(tone));
  note->style()->unpolish(note);
  note->style()->polish(note);
}

}  // namespace lay
