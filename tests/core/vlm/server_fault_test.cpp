#include "core/vlm/server_fault.h"

#include "core/vlm/chat_reply.h"
#include "tests/support/vlm_dialects.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lay {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

ServerFault faultOf(const ServedReply& served, const std::string& base = "http://h:1/v1") {
  ServerFault fault;
  fault.server = parseServerAddress(base);
  fault.model = "nobody";
  fault.reply.status = served.status;
  fault.message = errorMessageIn(served.pieces.empty() ? "" : served.pieces[0]);
  fault.timeout_s = 60;
  return fault;
}

ServerFault faultOf(HttpOutcome outcome) {
  ServerFault fault = faultOf(ServedReply{.status = 0});
  fault.reply.outcome = outcome;
  fault.reply.problem = "libcurl's words";
  return fault;
}

TEST(ServerFault, KnowsWhatMayPass) {
  for (const int status : {408, 429, 500, 502, 503, 504}) {
    EXPECT_EQ(kindOf(faultOf(errorReply(status, ""))), FaultKind::Passing) << status;
  }
  for (const int status : {301, 401, 403, 404, 405, 413, 501}) {
    EXPECT_EQ(kindOf(faultOf(errorReply(status, ""))), FaultKind::Permanent) << status;
  }
  EXPECT_EQ(kindOf(faultOf(loadingReply())), FaultKind::Loading);
  EXPECT_EQ(kindOf(faultOf(errorReply(400, "bad"))), FaultKind::Refused);
  EXPECT_EQ(kindOf(faultOf(
                errorReply(429, R"({"error":{"message":"You exceeded your current quota"}})"))),
            FaultKind::Permanent);
  EXPECT_EQ(kindOf(faultOf(HttpOutcome::Cut)), FaultKind::Passing);
  for (const HttpOutcome outcome : {HttpOutcome::NoHost,
                                    HttpOutcome::NoServer,
                                    HttpOutcome::NoTls,
                                    HttpOutcome::TimedOut,
                                    HttpOutcome::TooLong,
                                    HttpOutcome::Broken}) {
    EXPECT_EQ(kindOf(faultOf(outcome)), FaultKind::Permanent);
  }
}

TEST(ServerFault, TellsHowToGiveAKey) {
  for (const VlmDialect dialect : kVlmDialects) {
    ServerFault fault = faultOf(unauthorizedBy(dialect));
    EXPECT_THAT(explain(fault, 1),
                AllOf(HasSubstr("http://h:1/v1"),
                      HasSubstr("401"),
                      HasSubstr("LAYFIGURE_VLM_KEY"),
                      HasSubstr("settings")));
    fault.key_source = VlmKeySource::Keyring;
    EXPECT_THAT(explain(fault, 1), HasSubstr("came from the system's keyring"));
  }
  ServerFault fault = faultOf(errorReply(403, "no"));
  fault.keyring_problem = "it is locked";
  EXPECT_THAT(explain(fault, 1), AllOf(HasSubstr("403"), HasSubstr("it is locked")));
}

TEST(ServerFault, TellsAWrongAddressFromAnUnknownModel) {
  EXPECT_THAT(explain(faultOf(errorReply(404, R"({"detail":"Not Found"})"), "http://h:1"), 1),
              HasSubstr("try http://h:1/v1"));
  for (const VlmDialect dialect : kVlmDialects) {
    EXPECT_THAT(explain(faultOf(unknownModelBy(dialect)), 1),
                AllOf(HasSubstr("'nobody' is unknown"), HasSubstr("It says: \"")));
  }
}

TEST(ServerFault, TellsWhoCannotSeePictures) {
  for (const VlmDialect dialect : kVlmDialects) {
    const ServerFault fault = faultOf(blindModelOf(dialect));
    EXPECT_EQ(kindOf(fault), FaultKind::Permanent);
    EXPECT_THAT(explain(fault, 1),
                AllOf(HasSubstr("'nobody'"), HasSubstr("vision-language model")));
  }
}

TEST(ServerFault, TellsWhatIsTooLarge) {
  EXPECT_THAT(
      explain(
          faultOf(errorReply(
              400, R"({"error":{"message":"the request exceeds the available context size"}})")),
          1),
      HasSubstr("larger context"));
  EXPECT_THAT(explain(faultOf(errorReply(413, "")), 1), HasSubstr("413"));
}

TEST(ServerFault, TellsTheRest) {
  EXPECT_THAT(explain(faultOf(errorReply(429, "")), 4),
              AllOf(HasSubstr("429"), HasSubstr("asked 4 times")));
  EXPECT_THAT(explain(faultOf(errorReply(500, "boom")), 2),
              AllOf(HasSubstr("500"), HasSubstr("\"boom\"")));
  EXPECT_THAT(explain(faultOf(loadingReply()), 1),
              AllOf(HasSubstr("still loading its model"), HasSubstr("60 s")));
  ServerFault redirect = faultOf(errorReply(301, ""));
  redirect.reply.location = "https://other/v1/chat?secret=1";
  EXPECT_THAT(explain(redirect, 1),
              AllOf(HasSubstr("https://other/v1/chat"), testing::Not(HasSubstr("secret"))));
}

TEST(ServerFault, TellsWhatTheNetworkDid) {
  EXPECT_THAT(explain(faultOf(HttpOutcome::NoHost), 1), HasSubstr("'h' of http://h:1/v1"));
  EXPECT_THAT(explain(faultOf(HttpOutcome::NoServer), 1), HasSubstr("Nothing answers at"));
  ServerFault silent = faultOf(HttpOutcome::NoServer);
  silent.server = parseServerAddress("https://h/v1");
  EXPECT_THAT(explain(silent, 1), HasSubstr("begin the address with http://"));
  EXPECT_THAT(explain(faultOf(HttpOutcome::NoTls), 1), HasSubstr("begin the address with http://"));
  EXPECT_THAT(explain(faultOf(HttpOutcome::TimedOut), 1), HasSubstr("within 60 s"));
  EXPECT_THAT(explain(faultOf(HttpOutcome::Cut), 3), HasSubstr("tried 3 times"));
  EXPECT_THAT(explain(faultOf(HttpOutcome::TooLong), 1), HasSubstr("longer than any description"));
  EXPECT_THAT(explain(faultOf(HttpOutcome::Broken), 1), HasSubstr("libcurl's words"));
}

}  // namespace
}  // namespace lay
