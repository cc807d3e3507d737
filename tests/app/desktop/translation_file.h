#pragma once

#include <QFile>
#include <QMap>
#include <QPair>
#include <QString>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace lay {

inline QString sourceFolder() {
  return QStringLiteral(LAY_SOURCE_DIR);
}

struct Message {
  QString translation;
  bool is_finished = false;
};

/// Of a .ts file, by context and source text.
inline QMap<QPair<QString, QString>, Message> messagesOf(const QString& path) {
  QMap<QPair<QString, QString>, Message> messages;
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
  QXmlStreamReader xml(&file);
  QString context;
  QString source;
  while (!xml.atEnd()) {
    xml.readNext();
    if (!xml.isStartElement()) {
      continue;
    }
    if (xml.name() == QLatin1String("name")) {
      context = xml.readElementText();
    } else if (xml.name() == QLatin1String("source")) {
      source = xml.readElementText();
    } else if (xml.name() == QLatin1String("translation")) {
      const bool is_finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
      // Plural forms are elements of their own.
      messages[{context, source}] = {
          xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed(), is_finished};
    }
  }
  EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
  return messages;
}

}  // namespace lay
