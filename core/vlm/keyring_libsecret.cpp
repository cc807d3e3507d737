#include "core/vlm/keyring.h"

#include <libsecret/secret.h>

#include <memory>

namespace lay {
namespace {

constexpr const char* kApplication = "layfigure";

const SecretSchema& schema() {
  static const SecretSchema kSchema = [] {
    SecretSchema made = {};
    made.name = "layfigure.VlmKey";
    made.flags = SECRET_SCHEMA_NONE;
    made.attributes[0] = {"application", SECRET_SCHEMA_ATTRIBUTE_STRING};
    made.attributes[1] = {"server", SECRET_SCHEMA_ATTRIBUTE_STRING};
    return made;
  }();
  return kSchema;
}

/// Takes over a GError. @return its words, "" when there is none.
std::string wordsOf(GError* error) {
  if (error == nullptr) return {};
  std::string words = error->message == nullptr ? "unknown reason" : error->message;
  g_error_free(error);
  return words;
}

}  // namespace

KeyringAnswer readFromKeyring(const std::string& origin, const std::stop_token& stop) {
  const std::unique_ptr<GCancellable, decltype(&g_object_unref)> cancel(g_cancellable_new(),
                                                                        g_object_unref);
  const std::stop_callback on_stop(stop, [&cancel] { g_cancellable_cancel(cancel.get()); });
  GError* error = nullptr;
  gchar* const secret = secret_password_lookup_sync(&schema(),
                                                    cancel.get(),
                                                    &error,
                                                    "application",
                                                    kApplication,
                                                    "server",
                                                    origin.c_str(),
                                                    nullptr);
  KeyringAnswer answer;
  answer.problem = wordsOf(error);
  if (secret != nullptr) {
    answer.secret = secret;
    secret_password_free(secret);
  }
  return answer;
}

bool isInKeyring(const std::string& origin) {
  GError* error = nullptr;
  GList* const found = secret_password_search_sync(&schema(),
                                                   SECRET_SEARCH_NONE,
                                                   nullptr,
                                                   &error,
                                                   "application",
                                                   kApplication,
                                                   "server",
                                                   origin.c_str(),
                                                   nullptr);
  const bool is_there = found != nullptr;
  g_list_free_full(found, g_object_unref);
  return wordsOf(error).empty() && is_there;
}

std::string writeToKeyring(const std::string& origin, const std::string& key) {
  GError* error = nullptr;
  secret_password_store_sync(&schema(),
                             SECRET_COLLECTION_DEFAULT,
                             ("Layfigure: key of " + origin).c_str(),
                             key.c_str(),
                             nullptr,
                             &error,
                             "application",
                             kApplication,
                             "server",
                             origin.c_str(),
                             nullptr);
  return wordsOf(error);
}

std::string removeFromKeyring(const std::string& origin) {
  GError* error = nullptr;
  secret_password_clear_sync(
      &schema(), nullptr, &error, "application", kApplication, "server", origin.c_str(), nullptr);
  return wordsOf(error);
}

}  // namespace lay
