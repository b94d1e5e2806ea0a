// The tables as Kysely sees them; the truth is in migrations/. A record comes out of jsonb untyped and is parsed by
// whoever reads it, and goes in as text.

import type { ColumnType, Generated } from 'kysely'
import type { CaseKind } from '#shared/domain/case/case-kind.ts'
import type { ChangeKind } from '../sync/store.ts'

type Json = ColumnType<unknown, string, string>
type JsonOrNull = ColumnType<unknown, string | null, string | null>

export interface Schema {
  server_identity: {
    one: Generated<boolean>
    epoch: Generated<string>
    demonstration: Generated<boolean>
    recovering_until: ColumnType<Date | null, never, Date | null>
  }
  unit_counter: { stream: string; last: Generated<number>; durable: Generated<number> }
  change: { stream: string; number: number; kind: ChangeKind; record: string | null; at: Generated<Date> }
  staff: {
    id: string
    username: string
    name: string
    unit: string
    password_hash: string
    created_at: Generated<Date>
  }
  staff_roles: { staff: string; valid_from: Date; roles: string[] }
  device: { device: string; unit: string; code: string; first_seen: Generated<Date> }
  session: {
    token_hash: Buffer
    staff: string
    device: string
    unit: string
    created_at: Date
    expires_at: Date
  }
  sign_in_attempt: { id: Generated<number>; key: Buffer; at: Date }
  person_file: { id: string; unit: string; identity_number: string; record: Json; known_at: Date }
  person_visit: { person: string; unit: string; since: Generated<Date> }
  person_lookup: { id: Generated<number>; at: Date; staff: string; device: string; person: string | null }
  person_said: {
    person: string
    source: string
    item: string
    as_of: string
    number: number
    content: Json
  }
  recheck_run: { at: Date }
  city_notice: { one: Generated<boolean>; notice: Json }
  city_proposal: {
    number: Generated<number>
    kind: string
    content: Json
    reason: string
    proposed_by: string
    proposed_at: Date
    decided_by: string | null
    decided_at: Date | null
    outcome: 'approved' | 'declined' | null
  }
  application: {
    id: string
    unit: string
    identity_number: string
    version: number
    state: string
    lodged_on: string | null
    lodging_order: number | null
    record: Json
    updated_at: Date
    lodged_by: ColumnType<string | null, never, never>
    audited_by: ColumnType<string | null, never, never>
    confirmed_by: ColumnType<string | null, never, never>
    paid_certificate: ColumnType<string | null, never, never>
  }
  draw_frame: { month: string; size: number; hash: string; taken_at: Date }
  draw_frame_member: {
    month: string
    application: string
    person: number
    carried_from: string | null
  }
  application_event: {
    application: string
    version: number
    position: number
    command: string
    type: string
    event: Json
    received_at: Date
    place: Generated<number>
  }
  case_record: {
    id: string
    kind: CaseKind
    unit: string
    streams: string[]
    version: number
    state: string
    record: Json
    updated_at: Date
  }
  case_event: {
    record: string
    version: number
    position: number
    command: string
    type: string
    event: Json
    received_at: Date
    place: Generated<number>
  }
  follow_up: {
    id: string
    cause: string
    kind: CaseKind
    target: string
    body: Json
    noted_at: Generated<Date>
    done_at: ColumnType<Date | null, never, Date>
  }
  command_log: {
    id: string
    device: string
    device_seq: number
    hash: Buffer
    unit: string
    actor: string
    pushed_by: string | null
    target: string
    type: string | null
    status: string
    outcome: Json
    command: JsonOrNull
    act_at: Date
    received_at: Date
    clock_offset_ms: number | null
  }
  handed_over: {
    command: string
    unit: string
    content: Json
    fault: JsonOrNull
    remark: string
    handed_by: string
    handed_by_name: string
    at: Date
    device: string
    pushed_by: string
    received_at: Date
  }
  handed_over_closing: {
    command: string
    unit: string
    remark: string
    closed_by: string
    closed_by_name: string
    at: Date
  }
  export_log: {
    id: Generated<number>
    at: Date
    staff: string | null
    device: string | null
    unit: string | null
    name: string
    period: string
    format: string
    row_count: ColumnType<number | null, never, number>
    sha256: ColumnType<string | null, never, string>
    ended_at: ColumnType<Date | null, never, Date>
  }
  feed_file: {
    id: string
    feed: string
    received_at: Date
    lines: Generated<number>
    set_aside: Generated<number>
  }
  feed_delivery: { id: string; file: string; source: string; watermark: string | null }
  feed_line: { file: string; line: number; person: string; content: string; set_aside: string | null }
  person_fact: {
    id: string
    person: string
    source: string
    kind: string
    starts: string | null
    ends: string | null
    value: Json
    digest: string
    known_at: Date
    delivery: string | null
    withdrawn_at: Date | null
    withdrawn_by: string | null
  }
  bank_file: { id: string; received_at: Date; taken: boolean; digest: string | null }
  bank_line: {
    file: string
    line: number
    payment: string
    result: 'paid' | 'failed' | null
    bank_date: string | null
    reason: string | null
    taken: boolean
  }
  payment_order: { id: string; month: string; number: Generated<number>; written_at: Date }
  payment_order_line: { payment_order: string; place: number; payment: string; again: Generated<boolean> }
  scan: { digest: string; type: string; bytes: number; stored_by: string; stored_at: Date }
  scan_piece: { digest: string; position: number; content: Buffer }
  application_scan: { application: string; digest: string }
}

export { CITY_STREAM } from '#shared/domain/case/case-design.ts'
