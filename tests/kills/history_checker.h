#pragma once

#include <QByteArray>
#include <QStringList>

namespace greenhand::testing {

/// What is wrong with a random run; empty when it kept every promise. Knows nothing
/// but these two texts, and shares no code with whoever wrote them.
///
/// History, a JSON object a line, in the order of time:
///   {"time":ms,"type":"invoke","op":"push","call":7,"references":[…]}
///   {"time":ms,"type":"ok"|"fail"|"unknown","call":7,"through":[…],"mailed_again":[…]}
///                                   "unknown": it was killed; "through": what it said is in Sage One
///                                   now; "mailed_again": the references, once each time, whose e-mail
///                                   a person had sent again in this call
///   {"time":ms,"type":"document","reference":"GH-…","id":5}           Sage One made one
///   {"time":ms,"type":"mail","reference":"GH-…"}                      Sage One was told to mail it
/// `op` is push, retry, ask, syncing or verify; only the first two may make documents.
///
/// Listing, at the end:
///   {"documents":[{"reference","id"}…], "invoices":[{"number","reference","state"}…],
///    "syncing":[{"number","effect","state"}…]}
[[nodiscard]] QStringList wrongsOf(const QByteArray& history, const QByteArray& listing);

}  // namespace greenhand::testing
