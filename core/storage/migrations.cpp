#include "core/storage/migrations.h"

#include "core/storage/columns.h"
#include "core/storage/customer_repository.h"
#include "core/storage/database.h"
#include "core/storage/search.h"

#include <QSqlQuery>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

Result<int> toInt(const QSqlQuery& row) { return row.value(0).toInt(); }

/// What folded() made of these columns before it took every apostrophe for the straight one.
QString straightened(QLatin1StringView table, const QList<QLatin1StringView>& columns)
{
    QStringList changes;
    for (const QLatin1StringView column : columns) {
        QString value = column;
        for (const int written : {0x2019, 0x2018, 0x02bc, int('`')})
            value = u"replace(%1, char(%2), '\'\'')"_s.arg(value).arg(written);
        changes << column + u" = "_s + value;
    }
    return u"UPDATE %1 SET %2"_s.arg(table, changes.join(u", "_s));
}

/// The company that is connected, as the next steps are to name it.
Result<void> noteCompany(Database& db)
{
    const auto setting = [&](QLatin1StringView key) {
        return firstOf(db.all<QString>(u"SELECT value FROM setting WHERE key = :key"_s, {{":key"_L1, key}},
                                       [](const QSqlQuery& row) { return Result<QString>(textAt(row, 0)); }));
    };
    const auto address = setting("sage.url"_L1);
    if (!address)
        return passOn(address);
    const auto id = setting("sage.company_id"_L1);
    if (!id)
        return passOn(id);
    if (!*address || !*id)
        return {};
    return db
        .execute(u"INSERT INTO meta (key, value) VALUES ('sage_company', :company)"_s,
                 {{":company"_L1, QString(QUrl(**address).host() + u' ' + **id)}})
        .map([](int) {});
}

// Money is in cents, prices and quantities in ten-thousandths, rates in basis
// points, days are texts, moments milliseconds UTC. The steps that a push may
// take stand here as they were when this was shipped; a test holds them
// against the domain's table.

}  // namespace

const std::vector<Migration>& migrations()
{
    static const std::vector<Migration> kSteps{
        {"the ledger",
         {uR"(CREATE TABLE meta (
        key   TEXT PRIMARY KEY NOT NULL CHECK (key <> ''),
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID)"_s,
          uR"(INSERT INTO meta (key, value) VALUES ('closed_cleanly', '1'), ('next_number', '1'))"_s,
          uR"(CREATE TABLE setting (
        key   TEXT PRIMARY KEY NOT NULL CHECK (key <> ''),
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID)"_s,
          uR"(CREATE TABLE vat_type (
        id        INTEGER PRIMARY KEY NOT NULL,
        code      TEXT    NOT NULL UNIQUE CHECK (code <> ''),
        name      TEXT    NOT NULL,
        kind      TEXT    NOT NULL CHECK (kind IN ('standard', 'zero_rated', 'exempt', 'not_vendor')),
        rate_bp   INTEGER NOT NULL CHECK (rate_bp BETWEEN 0 AND 10000),
        first_day TEXT    CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        last_day  TEXT    CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
    ) STRICT)"_s,
          uR"(CREATE TABLE customer (
        id             INTEGER PRIMARY KEY NOT NULL,
        name           TEXT    NOT NULL UNIQUE CHECK (name <> ''),
        contact        TEXT    NOT NULL,
        email          TEXT    NOT NULL,
        phone          TEXT    NOT NULL,
        vat_number     TEXT    NOT NULL,
        postal_address TEXT    NOT NULL,
        folded_name    TEXT    NOT NULL,
        search_text    TEXT    NOT NULL,
        sage_id        INTEGER,
        sage_name      TEXT    NOT NULL DEFAULT '',
        active         INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
        version        INTEGER NOT NULL DEFAULT 1
    ) STRICT)"_s,
          uR"(CREATE INDEX customer_by_name ON customer (folded_name, search_text))"_s,
          uR"(CREATE TABLE price_item (
        id          INTEGER PRIMARY KEY NOT NULL,
        code        TEXT    NOT NULL UNIQUE CHECK (code <> ''),
        description TEXT    NOT NULL,
        kind        TEXT    NOT NULL CHECK (kind IN ('labour', 'part', 'travel', 'other')),
        unit        TEXT    NOT NULL,
        price_e4    INTEGER NOT NULL CHECK (price_e4 BETWEEN 0 AND 1000000000000),
        vat         TEXT    NOT NULL,
        folded_code TEXT    NOT NULL,
        folded_description TEXT NOT NULL
    ) STRICT)"_s,
          uR"(CREATE INDEX price_item_by_code ON price_item (folded_code, folded_description))"_s,
          uR"(CREATE TABLE lead (
        id            INTEGER PRIMARY KEY NOT NULL,
        reference     TEXT    NOT NULL UNIQUE CHECK (reference <> ''),
        stage         TEXT    NOT NULL CHECK (stage IN ('new', 'active', 'completed')),
        customer_id   INTEGER REFERENCES customer (id),
        site          TEXT    NOT NULL,
        order_number  TEXT    NOT NULL,
        technician    TEXT    NOT NULL,
        finished_on   TEXT    NOT NULL CHECK (finished_on = '' OR finished_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        work          TEXT    NOT NULL,
        notes         TEXT    NOT NULL,
        price_mode    TEXT    NOT NULL CHECK (price_mode IN ('exclusive', 'inclusive')),
        total_cents   INTEGER NOT NULL CHECK (total_cents BETWEEN 0 AND 10000000000),
        invoice_id    INTEGER REFERENCES invoice (id),
        version       INTEGER NOT NULL DEFAULT 1,
        created_at_ms INTEGER NOT NULL
    ) STRICT)"_s,
          uR"(CREATE INDEX lead_by_stage ON lead (stage, finished_on, id))"_s,
          uR"(CREATE INDEX lead_by_day ON lead (finished_on, id))"_s,
          uR"(CREATE INDEX lead_by_customer ON lead (customer_id))"_s,
          uR"(CREATE INDEX lead_by_invoice ON lead (invoice_id))"_s,
          uR"(CREATE TABLE job_line (
        id            INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        lead_id       INTEGER NOT NULL REFERENCES lead (id),
        position      INTEGER NOT NULL,
        kind          TEXT    NOT NULL CHECK (kind IN ('labour', 'part', 'travel', 'other')),
        code          TEXT    NOT NULL,
        description   TEXT    NOT NULL,
        quantity_e4   INTEGER NOT NULL CHECK (quantity_e4 BETWEEN 0 AND 1000000000000),
        unit          TEXT    NOT NULL,
        unit_price_e4 INTEGER NOT NULL CHECK (unit_price_e4 BETWEEN 0 AND 1000000000000),
        discount_bp   INTEGER NOT NULL CHECK (discount_bp BETWEEN 0 AND 10000),
        vat           TEXT    NOT NULL,
        billable      INTEGER NOT NULL CHECK (billable IN (0, 1))
    ) STRICT)"_s,
          uR"(CREATE INDEX job_line_by_lead ON job_line (lead_id, position))"_s,
          uR"(CREATE TABLE invoice (
        id              INTEGER PRIMARY KEY NOT NULL,
        lead_id         INTEGER NOT NULL REFERENCES lead (id),
        number          INTEGER NOT NULL UNIQUE CHECK (number > 0),
        reference       TEXT    NOT NULL UNIQUE CHECK (reference <> ''),
        customer_id     INTEGER NOT NULL REFERENCES customer (id),
        recipient_name           TEXT NOT NULL,
        recipient_contact        TEXT NOT NULL,
        recipient_email          TEXT NOT NULL,
        recipient_phone          TEXT NOT NULL,
        recipient_vat_number     TEXT NOT NULL,
        recipient_postal_address TEXT NOT NULL,
        date            TEXT    NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        due_date        TEXT    NOT NULL CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        order_number    TEXT    NOT NULL,
        message         TEXT    NOT NULL,
        price_mode      TEXT    NOT NULL CHECK (price_mode IN ('exclusive', 'inclusive')),
        discount_cents  INTEGER NOT NULL CHECK (discount_cents BETWEEN 0 AND 10000000000),
        exclusive_cents INTEGER NOT NULL CHECK (exclusive_cents BETWEEN 0 AND 10000000000),
        vat_cents       INTEGER NOT NULL CHECK (vat_cents BETWEEN 0 AND 10000000000),
        total_cents     INTEGER NOT NULL CHECK (total_cents BETWEEN 0 AND 10000000000
                                                AND total_cents = exclusive_cents + vat_cents),
        document_sha256 BLOB    NOT NULL CHECK (length(document_sha256) = 32),
        updated         INTEGER NOT NULL DEFAULT 0 CHECK (updated IN (0, 1)),
        approved        INTEGER NOT NULL DEFAULT 0 CHECK (approved IN (0, 1)),
        void            INTEGER NOT NULL DEFAULT 0 CHECK (void IN (0, 1)),
        void_reason     TEXT    NOT NULL DEFAULT '',
        state           TEXT    NOT NULL DEFAULT 'draft'
                                CHECK (state IN ('draft', 'ready', 'approved', 'sending', 'blocked', 'unknown',
                                                 'rejected', 'review', 'sent', 'emailed', 'void')),
        list            TEXT    NOT NULL GENERATED ALWAYS AS (CASE WHEN state IN ('sent', 'emailed') THEN 'sent'
                                                                   WHEN state = 'void' THEN 'void'
                                                                   ELSE 'to_push' END) VIRTUAL,
        sage_id         INTEGER,
        sage_number     TEXT    NOT NULL DEFAULT '',
        created_at_ms   INTEGER NOT NULL,
        version         INTEGER NOT NULL DEFAULT 1
    ) STRICT)"_s,
          uR"(CREATE UNIQUE INDEX invoice_one_a_lead ON invoice (lead_id) WHERE state <> 'void')"_s,
          uR"(CREATE INDEX invoice_by_lead ON invoice (lead_id))"_s,
          uR"(CREATE INDEX invoice_by_state ON invoice (state, id))"_s,
          uR"(CREATE INDEX invoice_by_list ON invoice (list, id))"_s,
          uR"(CREATE INDEX invoice_by_customer ON invoice (customer_id, total_cents))"_s,
          uR"(CREATE TABLE invoice_line (
        id               INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        invoice_id       INTEGER NOT NULL REFERENCES invoice (id),
        position         INTEGER NOT NULL,
        from_job_line_id INTEGER,
        touched          INTEGER NOT NULL CHECK (touched IN (0, 1)),
        kind             TEXT    NOT NULL CHECK (kind IN ('labour', 'part', 'travel', 'other')),
        code             TEXT    NOT NULL,
        description      TEXT    NOT NULL,
        quantity_e4      INTEGER NOT NULL CHECK (quantity_e4 BETWEEN 0 AND 1000000000000),
        unit             TEXT    NOT NULL,
        unit_price_e4    INTEGER NOT NULL CHECK (unit_price_e4 BETWEEN 0 AND 1000000000000),
        discount_bp      INTEGER NOT NULL CHECK (discount_bp BETWEEN 0 AND 10000),
        vat_code         TEXT    NOT NULL,
        vat_rate_bp      INTEGER NOT NULL CHECK (vat_rate_bp BETWEEN 0 AND 10000),
        gross_cents      INTEGER NOT NULL CHECK (gross_cents BETWEEN 0 AND 10000000000),
        discount_cents   INTEGER NOT NULL CHECK (discount_cents BETWEEN 0 AND 10000000000),
        exclusive_cents  INTEGER NOT NULL CHECK (exclusive_cents BETWEEN 0 AND 10000000000),
        vat_cents        INTEGER NOT NULL CHECK (vat_cents BETWEEN 0 AND 10000000000),
        total_cents      INTEGER NOT NULL CHECK (total_cents = exclusive_cents + vat_cents)
    ) STRICT)"_s,
          uR"(CREATE INDEX invoice_line_by_invoice ON invoice_line (invoice_id, position))"_s,
          uR"(CREATE TABLE invoice_vat (
        invoice_id      INTEGER NOT NULL REFERENCES invoice (id),
        rate_bp         INTEGER NOT NULL CHECK (rate_bp BETWEEN 0 AND 10000),
        exclusive_cents INTEGER NOT NULL CHECK (exclusive_cents BETWEEN 0 AND 10000000000),
        vat_cents       INTEGER NOT NULL CHECK (vat_cents BETWEEN 0 AND 10000000000),
        PRIMARY KEY (invoice_id, rate_bp)
    ) STRICT, WITHOUT ROWID)"_s,
          uR"(CREATE TABLE push (
        id                      INTEGER PRIMARY KEY NOT NULL,
        effect                  TEXT    NOT NULL CHECK (effect IN ('customer', 'invoice', 'email')),
        state                   TEXT    NOT NULL,
        invoice_id              INTEGER REFERENCES invoice (id),
        customer_id             INTEGER REFERENCES customer (id),
        reference               TEXT    NOT NULL,
        version                 INTEGER NOT NULL DEFAULT 1,
        created_at_ms           INTEGER NOT NULL,
        changed_at_ms           INTEGER NOT NULL,
        attempt                 INTEGER NOT NULL CHECK (attempt >= 0),
        revision                INTEGER NOT NULL CHECK (revision >= 1),
        body                    BLOB    NOT NULL,
        body_sha256             BLOB    NOT NULL,
        expected_total_cents    INTEGER NOT NULL,
        sent_server_ms          INTEGER,
        sent_utc_ms             INTEGER,
        sent_boot_id            TEXT    NOT NULL,
        sent_boot_ms            INTEGER,
        negatives               INTEGER NOT NULL CHECK (negatives >= 0),
        last_negative_server_ms INTEGER,
        last_negative_utc_ms    INTEGER,
        not_before_ms           INTEGER,
        step                    TEXT    NOT NULL,
        error                   TEXT,
        words                   TEXT    NOT NULL,
        status                  INTEGER NOT NULL,
        log_uid                 TEXT    NOT NULL,
        sage_id                 INTEGER,
        sage_number             TEXT    NOT NULL,
        sage_total_cents        INTEGER,
        email                   TEXT    NOT NULL,
        reason                  TEXT    NOT NULL,
        create_customer         INTEGER NOT NULL CHECK (create_customer IN (0, 1)),
        with_email              INTEGER NOT NULL CHECK (with_email IN (0, 1)),
        CHECK (effect <> 'customer' OR (customer_id IS NOT NULL AND invoice_id IS NULL)),
        CHECK (effect = 'customer' OR invoice_id IS NOT NULL)
    ) STRICT)"_s,
          uR"(CREATE UNIQUE INDEX push_one_an_invoice ON push (invoice_id, effect) WHERE invoice_id IS NOT NULL)"_s,
          uR"(CREATE UNIQUE INDEX push_one_a_customer ON push (customer_id) WHERE effect = 'customer')"_s,
          uR"(CREATE INDEX push_by_state ON push (state, id))"_s,
          uR"(CREATE INDEX push_unfinished ON push (id) WHERE state NOT IN ('confirmed', 'cancelled'))"_s,
          uR"(CREATE TABLE push_step (
        id               INTEGER PRIMARY KEY NOT NULL,
        push_id          INTEGER NOT NULL REFERENCES push (id),
        utc_ms           INTEGER NOT NULL,
        from_state       TEXT    NOT NULL,
        event            TEXT    NOT NULL,
        to_state         TEXT    NOT NULL,
        attempt          INTEGER NOT NULL,
        step             TEXT    NOT NULL,
        error            TEXT,
        words            TEXT    NOT NULL,
        status           INTEGER NOT NULL,
        log_uid          TEXT    NOT NULL,
        body_sha256      BLOB    NOT NULL,
        sage_id          INTEGER,
        sage_number      TEXT    NOT NULL,
        sage_total_cents INTEGER
    ) STRICT)"_s,
          uR"(CREATE INDEX push_step_by_push ON push_step (push_id, id))"_s,
          uR"(CREATE TABLE sage_entry (
        list          TEXT    NOT NULL CHECK (list IN ('item', 'account', 'tax_type', 'customer', 'representative')),
        sage_id       INTEGER NOT NULL,
        code          TEXT    NOT NULL,
        name          TEXT    NOT NULL,
        email         TEXT    NOT NULL,
        tax_reference TEXT    NOT NULL,
        phone         TEXT    NOT NULL,
        rate_bp       INTEGER NOT NULL,
        active        INTEGER NOT NULL CHECK (active IN (0, 1)),
        usable        INTEGER NOT NULL CHECK (usable IN (0, 1)),
        is_default    INTEGER NOT NULL CHECK (is_default IN (0, 1)),
        PRIMARY KEY (list, sage_id)
    ) STRICT, WITHOUT ROWID)"_s,
          uR"(CREATE INDEX sage_entry_by_code ON sage_entry (list, code))"_s,
          uR"(CREATE INDEX sage_entry_by_name ON sage_entry (list, name, code))"_s,
          uR"(CREATE TABLE sage_mapping (
        key     TEXT    PRIMARY KEY NOT NULL CHECK (key <> ''),
        list    TEXT    NOT NULL CHECK (list IN ('item', 'account', 'tax_type', 'customer', 'representative')),
        sage_id INTEGER NOT NULL,
        name    TEXT    NOT NULL
    ) STRICT, WITHOUT ROWID)"_s,
          uR"(CREATE TABLE list_counter (
        list        TEXT    NOT NULL CHECK (list IN ('lead', 'invoice')),
        key         TEXT    NOT NULL,
        count       INTEGER NOT NULL DEFAULT 0,
        total_cents INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (list, key)
    ) STRICT, WITHOUT ROWID)"_s,
          uR"(INSERT INTO list_counter (list, key)
    VALUES ('lead', 'new'), ('lead', 'active'), ('lead', 'completed'),
           ('invoice', 'draft'), ('invoice', 'ready'), ('invoice', 'approved'), ('invoice', 'sending'),
           ('invoice', 'blocked'), ('invoice', 'unknown'), ('invoice', 'rejected'), ('invoice', 'review'),
           ('invoice', 'sent'), ('invoice', 'emailed'), ('invoice', 'void'))"_s,
          uR"(CREATE TABLE history (
        seq         INTEGER PRIMARY KEY NOT NULL CHECK (seq > 0),
        utc_ms      INTEGER NOT NULL,
        actor       TEXT    NOT NULL,
        machine     TEXT    NOT NULL,
        entity      TEXT    NOT NULL,
        entity_id   INTEGER NOT NULL,
        action      TEXT    NOT NULL,
        before_json TEXT    NOT NULL,
        after_json  TEXT    NOT NULL,
        prev_hash   BLOB    NOT NULL CHECK (length(prev_hash) = 32),
        hash        BLOB    NOT NULL CHECK (length(hash) = 32)
    ) STRICT)"_s,
          uR"(CREATE INDEX history_by_entity ON history (entity, entity_id, seq))"_s,
          uR"(CREATE TABLE lead_search (
        lead_id INTEGER PRIMARY KEY NOT NULL REFERENCES lead (id),
        position   INTEGER NOT NULL,
        text       TEXT    NOT NULL
    ) STRICT)"_s,
          uR"(CREATE VIRTUAL TABLE lead_gram USING fts5 (text, content = 'lead_search', content_rowid = 'position',
                                          tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0))"_s,
          uR"(CREATE TABLE invoice_search (
        invoice_id INTEGER PRIMARY KEY NOT NULL REFERENCES invoice (id),
        text       TEXT    NOT NULL
    ) STRICT)"_s,
          uR"(CREATE VIRTUAL TABLE invoice_gram USING fts5 (text, content = 'invoice_search', content_rowid = 'invoice_id',
                                          tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0))"_s,
          uR"(CREATE TRIGGER history_keeps_what_it_has_update BEFORE UPDATE ON history
    BEGIN
        SELECT RAISE(ABORT, 'history is append-only');
    END)"_s,
          uR"(CREATE TRIGGER history_keeps_what_it_has_delete BEFORE DELETE ON history
    BEGIN
        SELECT RAISE(ABORT, 'history is append-only');
    END)"_s,
          uR"(CREATE TRIGGER push_step_keeps_what_it_has_update BEFORE UPDATE ON push_step
    BEGIN
        SELECT RAISE(ABORT, 'push_step is append-only');
    END)"_s,
          uR"(CREATE TRIGGER push_step_keeps_what_it_has_delete BEFORE DELETE ON push_step
    BEGIN
        SELECT RAISE(ABORT, 'push_step is append-only');
    END)"_s,
          uR"(CREATE TRIGGER push_is_never_deleted BEFORE DELETE ON push
    BEGIN
        SELECT RAISE(ABORT, 'a push is never deleted');
    END)"_s,
          uR"(CREATE TRIGGER customer_is_never_deleted BEFORE DELETE ON customer
    BEGIN
        SELECT RAISE(ABORT, 'a customer is never deleted');
    END)"_s,
          uR"(CREATE TRIGGER lead_is_never_deleted BEFORE DELETE ON lead
    BEGIN
        SELECT RAISE(ABORT, 'a lead is never deleted');
    END)"_s,
          uR"(CREATE TRIGGER invoice_is_never_deleted BEFORE DELETE ON invoice
    BEGIN
        SELECT RAISE(ABORT, 'a invoice is never deleted');
    END)"_s,
          uR"(CREATE TRIGGER push_begins_ready BEFORE INSERT ON push WHEN NEW.state <> 'ready'
    BEGIN
        SELECT RAISE(ABORT, 'a push begins in ready');
    END)"_s,
          uR"(CREATE TRIGGER push_keeps_what_it_is_for BEFORE UPDATE OF id, effect, invoice_id, customer_id, reference, created_at_ms ON push
    WHEN NEW.id <> OLD.id OR NEW.effect <> OLD.effect OR NEW.invoice_id IS NOT OLD.invoice_id
        OR NEW.customer_id IS NOT OLD.customer_id OR NEW.reference <> OLD.reference
        OR NEW.created_at_ms <> OLD.created_at_ms
    BEGIN
        SELECT RAISE(ABORT, 'a push keeps what it is for');
    END)"_s,
          uR"(CREATE TRIGGER push_moves_along_the_table_creation BEFORE UPDATE OF state ON push
    WHEN NEW.effect <> 'email' AND NEW.state <> OLD.state
        AND OLD.state || '>' || NEW.state NOT IN (
               'ready>checking', 'ready>unknown', 'ready>cancelled', 'checking>confirmed',
               'checking>review', 'checking>ready', 'checking>sending', 'checking>rejected',
               'checking>unknown', 'checking>blocked_login', 'checking>blocked_rate',
               'checking>blocked_tls', 'checking>blocked_config', 'checking>blocked_payment',
               'checking>blocked_proxy', 'sending>confirmed', 'sending>review', 'sending>rejected',
               'sending>ready', 'sending>unknown', 'sending>blocked_login', 'sending>blocked_rate',
               'sending>blocked_tls', 'sending>blocked_config', 'sending>blocked_payment',
               'sending>blocked_proxy', 'unknown>confirmed', 'unknown>review', 'unknown>ask',
               'ask>confirmed', 'ask>review', 'ask>ready', 'ask>unknown', 'ask>cancelled',
               'rejected>ready', 'rejected>cancelled', 'review>confirmed', 'cancelled>ready',
               'blocked_login>ready', 'blocked_login>cancelled', 'blocked_login>unknown',
               'blocked_rate>ready', 'blocked_rate>cancelled', 'blocked_rate>unknown',
               'blocked_tls>ready', 'blocked_tls>cancelled', 'blocked_tls>unknown',
               'blocked_config>ready', 'blocked_config>cancelled', 'blocked_config>unknown',
               'blocked_payment>ready', 'blocked_payment>cancelled', 'blocked_payment>unknown',
               'blocked_proxy>ready', 'blocked_proxy>cancelled', 'blocked_proxy>unknown')
    BEGIN
        SELECT RAISE(ABORT, 'a push has no such step');
    END)"_s,
          uR"(CREATE TRIGGER push_moves_along_the_table_email BEFORE UPDATE OF state ON push
    WHEN NEW.effect = 'email' AND NEW.state <> OLD.state
        AND OLD.state || '>' || NEW.state NOT IN (
               'ready>sending', 'ready>unknown', 'ready>cancelled', 'sending>confirmed',
               'sending>rejected', 'sending>ready', 'sending>unknown', 'sending>blocked_login',
               'sending>blocked_rate', 'sending>blocked_tls', 'sending>blocked_config',
               'sending>blocked_payment', 'sending>blocked_proxy', 'unknown>ready', 'unknown>confirmed',
               'unknown>cancelled', 'rejected>ready', 'rejected>cancelled', 'blocked_login>ready',
               'blocked_login>cancelled', 'blocked_login>unknown', 'blocked_rate>ready',
               'blocked_rate>cancelled', 'blocked_rate>unknown', 'blocked_tls>ready',
               'blocked_tls>cancelled', 'blocked_tls>unknown', 'blocked_config>ready',
               'blocked_config>cancelled', 'blocked_config>unknown', 'blocked_payment>ready',
               'blocked_payment>cancelled', 'blocked_payment>unknown', 'blocked_proxy>ready',
               'blocked_proxy>cancelled', 'blocked_proxy>unknown')
    BEGIN
        SELECT RAISE(ABORT, 'a push has no such step');
    END)"_s,
          uR"(CREATE TRIGGER invoice_keeps_its_name BEFORE UPDATE OF id, lead_id, number, reference, created_at_ms ON invoice
    WHEN NEW.id <> OLD.id OR NEW.lead_id <> OLD.lead_id OR NEW.number <> OLD.number
        OR NEW.reference <> OLD.reference OR NEW.created_at_ms <> OLD.created_at_ms
    BEGIN
        SELECT RAISE(ABORT, 'locked');
    END)"_s,
          uR"(CREATE TRIGGER invoice_content_is_locked BEFORE UPDATE OF customer_id, recipient_name, recipient_contact,
        recipient_email, recipient_phone, recipient_vat_number, recipient_postal_address, date, due_date, order_number,
        message, price_mode, discount_cents, exclusive_cents, vat_cents, total_cents, document_sha256 ON invoice
    WHEN OLD.state NOT IN ('draft', 'ready', 'approved', 'rejected')
    BEGIN
        SELECT RAISE(ABORT, 'locked');
    END)"_s,
          uR"(CREATE TRIGGER invoice_on_its_way_is_not_void BEFORE UPDATE OF void ON invoice
    WHEN NEW.void <> OLD.void AND OLD.state NOT IN ('draft', 'ready', 'approved', 'rejected', 'void')
    BEGIN
        SELECT RAISE(ABORT, 'locked');
    END)"_s,
          uR"(CREATE TRIGGER invoice_line_is_locked_insert BEFORE INSERT ON invoice_line
    WHEN (SELECT state FROM invoice WHERE id = NEW.invoice_id) NOT IN ('draft', 'ready', 'approved', 'rejected')
    BEGIN
        SELECT RAISE(ABORT, 'locked');
    END)"_s,
          uR"(CREATE TRIGGER invoice_line_is_locked_update BEFORE UPDATE ON invoice_line
    WHEN (SELECT state FROM invoice WHERE id = OLD.invoice_id) NOT IN ('draft', 'ready', 'approved', 'rejected')
    BEGIN
        SELECT RAISE(ABORT, 'locked');
    END)"_s,
          uR"(CREATE TRIGGER invoice_line_is_locked_delete BEFORE DELETE ON invoice_line
    WHEN (SELECT state FROM invoice WHERE id = OLD.invoice_id) NOT IN ('draft', 'ready', 'approved', 'rejected')
    BEGIN
        SELECT RAISE(ABORT, 'locked');
    END)"_s,
          uR"(CREATE TRIGGER invoice_vat_is_locked_insert BEFORE INSERT ON invoice_vat
    WHEN (SELECT state FROM invoice WHERE id = NEW.invoice_id) NOT IN ('draft', 'ready', 'approved', 'rejected')
    BEGIN
        SELECT RAISE(ABORT, 'locked');
    END)"_s,
          uR"(CREATE TRIGGER invoice_vat_is_locked_update BEFORE UPDATE ON invoice_vat
    WHEN (SELECT state FROM invoice WHERE id = OLD.invoice_id) NOT IN ('draft', 'ready', 'approved', 'rejected')
    BEGIN
        SELECT RAISE(ABORT, 'locked');
    END)"_s,
          uR"(CREATE TRIGGER invoice_vat_is_locked_delete BEFORE DELETE ON invoice_vat
    WHEN (SELECT state FROM invoice WHERE id = OLD.invoice_id) NOT IN ('draft', 'ready', 'approved', 'rejected')
    BEGIN
        SELECT RAISE(ABORT, 'locked');
    END)"_s,
          uR"(CREATE TRIGGER lead_is_counted AFTER INSERT ON lead
    BEGIN
        UPDATE list_counter SET count = count + 1, total_cents = total_cents + NEW.total_cents
        WHERE list = 'lead' AND key = NEW.stage;
    END)"_s,
          uR"(CREATE TRIGGER lead_is_counted_again AFTER UPDATE OF stage, total_cents ON lead
    WHEN NEW.stage <> OLD.stage OR NEW.total_cents <> OLD.total_cents
    BEGIN
        UPDATE list_counter SET count = count - 1, total_cents = total_cents - OLD.total_cents
        WHERE list = 'lead' AND key = OLD.stage;
        UPDATE list_counter SET count = count + 1, total_cents = total_cents + NEW.total_cents
        WHERE list = 'lead' AND key = NEW.stage;
    END)"_s,
          uR"(CREATE TRIGGER invoice_is_counted AFTER INSERT ON invoice
    BEGIN
        UPDATE list_counter SET count = count + 1, total_cents = total_cents + NEW.total_cents
        WHERE list = 'invoice' AND key = NEW.state;
    END)"_s,
          uR"(CREATE TRIGGER invoice_is_counted_again AFTER UPDATE OF state, total_cents ON invoice
    WHEN NEW.state <> OLD.state OR NEW.total_cents <> OLD.total_cents
    BEGIN
        UPDATE list_counter SET count = count - 1, total_cents = total_cents - OLD.total_cents
        WHERE list = 'invoice' AND key = OLD.state;
        UPDATE list_counter SET count = count + 1, total_cents = total_cents + NEW.total_cents
        WHERE list = 'invoice' AND key = NEW.state;
    END)"_s}},
        {"epochs, receipts and batches",
         {uR"(ALTER TABLE push ADD COLUMN sent_epoch INTEGER NOT NULL DEFAULT 0)"_s,
          uR"(ALTER TABLE push ADD COLUMN sage_exclusive_cents INTEGER)"_s,
          uR"(ALTER TABLE push ADD COLUMN sage_vat_cents INTEGER)"_s,
          uR"(ALTER TABLE push_step ADD COLUMN expected_total_cents INTEGER NOT NULL DEFAULT 0)"_s,
          uR"(ALTER TABLE push_step ADD COLUMN sage_exclusive_cents INTEGER)"_s,
          uR"(ALTER TABLE push_step ADD COLUMN sage_vat_cents INTEGER)"_s, uR"(CREATE TABLE batch (
        id               INTEGER PRIMARY KEY NOT NULL,
        state            TEXT    NOT NULL CHECK (state IN ('running', 'paused', 'ended')),
        create_customers INTEGER NOT NULL CHECK (create_customers IN (0, 1)),
        with_email       INTEGER NOT NULL CHECK (with_email IN (0, 1)),
        error            TEXT,
        words            TEXT    NOT NULL DEFAULT '',
        created_at_ms    INTEGER NOT NULL,
        ended_at_ms      INTEGER
    ) STRICT)"_s,
          uR"(CREATE TABLE batch_item (
        batch_id   INTEGER NOT NULL REFERENCES batch (id),
        position   INTEGER NOT NULL,
        invoice_id INTEGER NOT NULL REFERENCES invoice (id),
        outcome    TEXT    NOT NULL CHECK (outcome IN ('waiting', 'done', 'not_done', 'left_out', 'stopped')),
        error      TEXT,
        words      TEXT    NOT NULL DEFAULT '',
        PRIMARY KEY (batch_id, position)
    ) STRICT, WITHOUT ROWID)"_s,
          uR"(CREATE INDEX batch_item_by_invoice ON batch_item (invoice_id))"_s}},
        {"typing that was not saved, changes to be chosen, attachments and costs",
         {uR"(CREATE TABLE typing (
        document       TEXT    NOT NULL CHECK (document IN ('lead', 'invoice')),
        document_id    INTEGER NOT NULL,
        seen_version   INTEGER NOT NULL,
        typed_at_ms    INTEGER NOT NULL,
        caret_json     TEXT    NOT NULL,
        typed_json     TEXT    NOT NULL,
        PRIMARY KEY (document, document_id)
    ) STRICT)"_s,
          uR"(CREATE TABLE pending_change (
        invoice_id  INTEGER NOT NULL REFERENCES invoice (id),
        job_line_id INTEGER NOT NULL,
        PRIMARY KEY (invoice_id, job_line_id)
    ) STRICT, WITHOUT ROWID)"_s,
          uR"(CREATE TABLE attachment (
        id            INTEGER PRIMARY KEY NOT NULL,
        lead_id       INTEGER NOT NULL REFERENCES lead (id),
        file          TEXT    NOT NULL UNIQUE,
        original_name TEXT    NOT NULL,
        kind          TEXT    NOT NULL CHECK (kind IN ('jpg', 'png', 'webp', 'pdf', 'txt')),
        size          INTEGER NOT NULL CHECK (size > 0),
        sha256        TEXT    NOT NULL,
        added_at_ms   INTEGER NOT NULL
    ) STRICT)"_s,
          uR"(CREATE INDEX attachment_by_lead ON attachment (lead_id))"_s,
          uR"(ALTER TABLE price_item ADD COLUMN cost_e4 INTEGER)"_s}},
        {"customers merged, and what was sent in each month",
         {uR"(ALTER TABLE customer ADD COLUMN merged_into INTEGER REFERENCES customer (id) CHECK (merged_into <> id))"_s,
          uR"(CREATE INDEX customer_standing ON customer (merged_into, folded_name, search_text))"_s,
          uR"(CREATE INDEX lead_open ON lead (customer_id, total_cents) WHERE stage <> 'completed')"_s,
          uR"(DROP INDEX lead_by_customer)"_s,
          uR"(CREATE INDEX lead_by_customer ON lead (customer_id, finished_on))"_s,
          uR"(CREATE INDEX invoice_of_customer ON invoice (customer_id))"_s, uR"(CREATE TABLE sent_month (
        month       TEXT    PRIMARY KEY NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]'),
        count       INTEGER NOT NULL,
        total_cents INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID)"_s,
          uR"(INSERT INTO sent_month (month, count, total_cents)
    SELECT substr(date, 1, 7), count(*), sum(total_cents) FROM invoice
    WHERE state IN ('sent', 'emailed') GROUP BY substr(date, 1, 7))"_s,
          uR"(CREATE TRIGGER sent_is_counted AFTER UPDATE OF state ON invoice
    WHEN NEW.state IN ('sent', 'emailed') AND OLD.state NOT IN ('sent', 'emailed')
    BEGIN
        INSERT INTO sent_month (month, count, total_cents) VALUES (substr(NEW.date, 1, 7), 1, NEW.total_cents)
        ON CONFLICT (month) DO UPDATE SET count = count + 1, total_cents = total_cents + NEW.total_cents;
    END)"_s,
          uR"(CREATE TRIGGER sent_is_counted_no_more AFTER UPDATE OF state ON invoice
    WHEN OLD.state IN ('sent', 'emailed') AND NEW.state NOT IN ('sent', 'emailed')
    BEGIN
        UPDATE sent_month SET count = count - 1, total_cents = total_cents - NEW.total_cents
        WHERE month = substr(NEW.date, 1, 7);
    END)"_s},
         refreshCustomerSearch},
        {"a place in the search index for each list, and invoices by their dates",
         {uR"(DROP TABLE invoice_gram)"_s, uR"(DROP TABLE invoice_search)"_s,
          uR"(CREATE TABLE invoice_search (
        invoice_id INTEGER PRIMARY KEY NOT NULL REFERENCES invoice (id),
        position   INTEGER NOT NULL,
        text       TEXT    NOT NULL
    ) STRICT)"_s,
          uR"(CREATE VIRTUAL TABLE invoice_gram USING fts5 (text, content = 'invoice_search', content_rowid = 'position',
                                          tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0))"_s,
          uR"(CREATE INDEX invoice_by_date ON invoice (list, date, id))"_s}},
        {"approvals and the manager's PIN",
         {uR"(CREATE TABLE approval (
        invoice_id      INTEGER PRIMARY KEY NOT NULL REFERENCES invoice (id),
        standing        TEXT    NOT NULL CHECK (standing IN ('asked', 'sent_back', 'approved')),
        document_sha256 BLOB    NOT NULL CHECK (length(document_sha256) = 32),
        note            TEXT    NOT NULL CHECK (standing <> 'sent_back' OR note <> ''),
        by_whom         TEXT    NOT NULL,
        at_ms           INTEGER NOT NULL
    ) STRICT)"_s,
          uR"(CREATE INDEX approval_undecided ON approval (invoice_id) WHERE standing <> 'approved')"_s,
          uR"(CREATE TRIGGER invoice_is_approved_as_it_stands BEFORE UPDATE OF approved, document_sha256 ON invoice
    WHEN NEW.approved = 1 AND (OLD.approved = 0 OR NEW.document_sha256 <> OLD.document_sha256)
        AND NOT EXISTS (SELECT 1 FROM approval WHERE invoice_id = NEW.id AND standing = 'approved'
                            AND document_sha256 = NEW.document_sha256)
    BEGIN
        SELECT RAISE(ABORT, 'an approval holds for exactly the document that was approved');
    END)"_s,
          uR"(CREATE TABLE manager_pin (
        id          INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
        salt        BLOB    NOT NULL CHECK (length(salt) = 16),
        rounds      INTEGER NOT NULL CHECK (rounds > 0),
        digest      BLOB    NOT NULL CHECK (length(digest) = 32),
        wrong_tries INTEGER NOT NULL DEFAULT 0 CHECK (wrong_tries >= 0),
        wrong_at_ms INTEGER NOT NULL DEFAULT 0
    ) STRICT)"_s}},
        {"which attachments were removed", {uR"(CREATE INDEX history_of_removed ON history (action, entity_id)
    WHERE action IN ('attachment removed', 'attachment restored'))"_s}},
        {"search finds a sign and what stands behind it", {}, {}},  // see the last step that rebuilds it
        {"our own company as sent invoices name it",
         {uR"(CREATE TABLE letterhead (
        id               INTEGER PRIMARY KEY NOT NULL,
        particulars_json TEXT    NOT NULL UNIQUE
    ) STRICT)"_s,
          uR"(ALTER TABLE invoice ADD COLUMN letterhead_id INTEGER REFERENCES letterhead (id))"_s}},
        {"prices taken out of use",
         {uR"(ALTER TABLE price_item ADD COLUMN in_use INTEGER NOT NULL DEFAULT 1 CHECK (in_use IN (0, 1)))"_s}},
        {"which Sage One company a step was about",
         {uR"(ALTER TABLE push_step ADD COLUMN company TEXT NOT NULL DEFAULT '')"_s},
         noteCompany},
        {"a Push All that was stopped",
         {uR"(ALTER TABLE batch ADD COLUMN stopped INTEGER NOT NULL DEFAULT 0 CHECK (stopped IN (0, 1)))"_s}},
        {"a customer that is gone from Sage One is told from one that is not active there",
         {uR"(ALTER TABLE customer ADD COLUMN sage_standing TEXT NOT NULL DEFAULT 'active'
        CHECK (sage_standing IN ('active', 'inactive', 'gone')))"_s,
          uR"(UPDATE customer SET sage_standing = iif(EXISTS (SELECT 1 FROM sage_entry
        WHERE list = 'customer' AND sage_id = customer.sage_id), 'inactive', 'gone') WHERE active = 0)"_s,
          uR"(ALTER TABLE customer DROP COLUMN active)"_s}},
        {"customers in the order of their contacts, e-mails and links",
         {uR"(ALTER TABLE customer ADD COLUMN sorted_contact TEXT NOT NULL DEFAULT '')"_s,
          uR"(ALTER TABLE customer ADD COLUMN sorted_email TEXT NOT NULL DEFAULT '')"_s,
          uR"(ALTER TABLE customer ADD COLUMN sage_order TEXT NOT NULL GENERATED ALWAYS AS (
        CASE WHEN merged_into IS NOT NULL THEN '4' WHEN sage_id IS NULL THEN '0'
             WHEN sage_standing = 'active' THEN '1' WHEN sage_standing = 'inactive' THEN '2' ELSE '3' END) VIRTUAL)"_s,
          uR"(CREATE INDEX customer_by_contact ON customer (sorted_contact, folded_name, id, merged_into, search_text))"_s,
          uR"(CREATE INDEX customer_by_email ON customer (sorted_email, folded_name, id, merged_into, search_text))"_s,
          uR"(CREATE INDEX customer_by_sage ON customer (sage_order, folded_name, id, merged_into, search_text))"_s},
         refreshCustomerOrders},
        {"prices in every order, and approvals in theirs",
         {uR"(ALTER TABLE price_item ADD COLUMN sorted_cost INTEGER NOT NULL GENERATED ALWAYS AS (coalesce(cost_e4, -1)) VIRTUAL)"_s,
          uR"(ALTER TABLE price_item ADD COLUMN out_of_use INTEGER NOT NULL GENERATED ALWAYS AS (1 - in_use) VIRTUAL)"_s,
          uR"(DROP INDEX price_item_by_code)"_s,
          uR"(CREATE INDEX price_item_by_code ON price_item (folded_code, folded_description, id, in_use))"_s,
          uR"(CREATE INDEX price_item_by_description ON price_item (folded_description, folded_code, id, in_use))"_s,
          uR"(CREATE INDEX price_item_by_kind ON price_item (kind, folded_code, folded_description, id, in_use))"_s,
          uR"(CREATE INDEX price_item_by_unit ON price_item (unit, folded_code, folded_description, id, in_use))"_s,
          uR"(CREATE INDEX price_item_by_price ON price_item (price_e4, folded_code, folded_description, id, in_use))"_s,
          uR"(CREATE INDEX price_item_by_vat ON price_item (vat, folded_code, folded_description, id, in_use))"_s,
          uR"(CREATE INDEX price_item_by_cost ON price_item (sorted_cost, folded_code, folded_description, id, in_use))"_s,
          uR"(CREATE INDEX price_item_by_use ON price_item (out_of_use, folded_code, folded_description, id, in_use))"_s,
          uR"(CREATE INDEX invoice_approved ON invoice (id) WHERE approved = 1 AND state IN ('approved', 'rejected'))"_s,
          uR"(CREATE INDEX invoice_to_approve ON invoice (id, total_cents, discount_cents)
    WHERE approved = 0 AND state IN ('ready', 'rejected'))"_s,
          uR"(CREATE INDEX invoice_line_discounted ON invoice_line (invoice_id, discount_bp) WHERE discount_bp > 0)"_s}},
        {"nothing is sent for a void invoice",
         {uR"(CREATE TRIGGER push_is_not_of_a_void_invoice BEFORE INSERT ON push
    WHEN (SELECT void FROM invoice WHERE id = NEW.invoice_id) = 1
    BEGIN
        SELECT RAISE(ABORT, 'nothing is sent for a void invoice');
    END)"_s}},
        // A later step that changes what is searched takes rebuildSearch over: once, at the end, is enough,
        // and then all columns are there that are read.
        {"an apostrophe is one however it is written",
         {straightened("customer"_L1, {"folded_name"_L1, "search_text"_L1, "sorted_contact"_L1}),
          straightened("price_item"_L1, {"folded_code"_L1, "folded_description"_L1})},
         rebuildSearch},
    };
    return kSteps;
}

int schemaVersion() { return int(migrations().size()); }

Result<int> storedVersion(Database& db) { return db.one<int>(u"PRAGMA user_version"_s, {}, toInt); }

Result<void> migrate(Database& db, const std::vector<Migration>& steps)
{
    const auto current = storedVersion(db);
    if (!current)
        return passOn(current);
    for (std::size_t step = std::size_t(*current); step < steps.size(); ++step) {
        auto done = db.transaction([&]() -> Result<void> {
            for (const QString& statement : steps[step].statements)
                if (auto ran = db.execute(statement); !ran)
                    return passOn(ran);
            if (steps[step].then)
                if (auto ran = steps[step].then(db); !ran)
                    return ran;
            return db.execute(u"PRAGMA user_version = %1"_s.arg(step + 1)).map([](int) {});
        });
        if (!done)
            return done;
    }
    return {};
}

}  // namespace greenhand
