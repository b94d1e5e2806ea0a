import { describe, expect, it } from 'vitest'
import type { HandedOverItem } from '#shared/contracts/handed-over.ts'
import type { InstitutionHold } from '#shared/domain/institution-hold/institution-hold.ts'
import type { PhoneCheck } from '#shared/domain/phone-check/phone-check.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import type { Contact } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { shanghaiMoment } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { owedItem } from '../../../testing/owed-item.ts'
import { type Records, waitingFor } from './inbox.ts'

const UNIT = '310117'
const ME = '00000000-0000-4000-8000-000000000001'
const OTHER = '00000000-0000-4000-8000-000000000002'
const supervisor: Staff = { id: ME, username: 'zg', name: '主管', unit: UNIT, roles: ['supervisor'] }
const at = (day: string, hour = 9) => shanghaiMoment(plainDate(day), hour, 0)
const NOTHING: Records = {
  calls: [],
  unpaid: [],
  publications: [],
  inquiries: [],
  holds: [],
  suspects: [],
  handedOver: [],
}

const call: PhoneCheck = {
  kind: 'phone-check',
  id: 'c0000000-0000-4000-8000-000000000001',
  unit: UNIT,
  version: 3,
  state: 'to-be-signed',
  month: '2026-11',
  application: 'a0000000-0000-4000-8000-000000000001',
  acceptedBy: null,
  carriedFrom: null,
  person: {
    name: '测成林',
    mobile: '13800000000',
    secondContact: '无',
    item: '咖啡师 五级',
    institution: '甲',
  },
  caller: null,
  attempts: [],
  answers: null,
  remark: '',
  closedAt: null,
  closedBy: null,
  unverified: {
    ground: '三次未接',
    proposedBy: OTHER,
    proposedByName: '核实员',
    proposedAt: at('2026-11-17'),
    signedByName: null,
    signedAt: null,
  },
  askedBy: [],
  counted: null,
  correction: null,
  handled: null,
  spotChecks: [],
  log: [],
}

const tried = (day: string, result: Contact['result'] = 'no-answer'): Contact => ({
  at: at(day),
  by: OTHER,
  byName: '台账员',
  way: 'phone',
  result,
  note: '',
})

const item = owedItem({
  state: 'contacted',
  unit: UNIT,
  applicant: { ...owedItem().applicant, name: '测归' },
  item: '养老护理员 四级',
})

const kinds = (records: Partial<Records>, staff = supervisor): string[] =>
  waitingFor(staff, { ...NOTHING, ...records }).map(({ kind }) => kind)

describe('待签', () => {
  it('R-28: an unverified call waits for the supervisor of its unit, under a masked name', () => {
    expect(waitingFor(supervisor, { ...NOTHING, calls: [call] })).toEqual([
      {
        key: call.id,
        kind: '抽检未核实，待签字',
        about: '测*林 咖啡师 五级',
        by: '核实员',
        since: at('2026-11-17'),
        route: ['phone-check', 'call', call.id],
      },
    ])
    expect(kinds({ calls: [{ ...call, unit: '310115' }] })).toEqual([])
    expect(kinds({ calls: [{ ...call, state: 'open' }] })).toEqual([])
  })

  it('an account changed at a distance waits, but never for whoever entered it', () => {
    const account = {
      bank: '上海银行',
      cardNumber: '62220000',
      holderName: '测归',
      socialSecurityCard: true,
    } as const
    const proposal = {
      at: at('2026-11-16'),
      by: OTHER,
      byName: '台账员',
      account,
      calledNumber: '',
      evidence: '',
    }
    expect(kinds({ unpaid: [{ ...item, proposal }] })).toEqual(['账户维护，待复核'])
    expect(kinds({ unpaid: [{ ...item, proposal: { ...proposal, by: ME } }] })).toEqual([])
  })

  it('R-28: three attempts over two days that reached nobody may be signed as unreachable', () => {
    const contacts = [tried('2026-11-10'), tried('2026-11-10'), tried('2026-11-12')]
    expect(kinds({ unpaid: [{ ...item, contacts }] })).toEqual(['长期无法联系，待签字'])
    expect(kinds({ unpaid: [{ ...item, contacts: contacts.slice(1) }] })).toEqual([])
    expect(kinds({ unpaid: [{ ...item, contacts: [...contacts, tried('2026-11-13', 'reached')] }] })).toEqual(
      [],
    )
    expect(kinds({ unpaid: [{ ...item, contacts, state: 'unreachable' }] })).toEqual([])
  })

  it('an institution’s hold waits for the city alone', () => {
    const hold: InstitutionHold = {
      kind: 'institution-hold',
      id: 'd0000000-0000-4000-8000-000000000001',
      unit: CITY_UNIT,
      version: 1,
      state: 'standing',
      institution: '测试评价机构甲',
      ground: '',
      month: '2026-11',
      call: call.id,
      reportedBy: UNIT,
      placedAt: at('2026-11-16'),
      lifted: null,
      log: [],
    }
    expect(kinds({ holds: [hold] })).toEqual([])
    expect(kinds({ holds: [hold] }, { ...supervisor, unit: CITY_UNIT })).toEqual(['机构暂缓，待解除'])
    expect(kinds({ holds: [{ ...hold, state: 'lifted' }] }, { ...supervisor, unit: CITY_UNIT })).toEqual([])
  })

  it('SYNC-8: what was handed over waits until it is closed; the oldest stands first', () => {
    const handed: HandedOverItem = {
      id: 'e0000000-0000-4000-8000-000000000001',
      origin: 'person',
      command: null,
      fault: null,
      remark: '请主管处理',
      byName: '受理员',
      at: at('2026-11-01'),
      closed: null,
    }
    expect(kinds({ calls: [call], handedOver: [handed] })).toEqual(['转交事项，待处理', '抽检未核实，待签字'])
    const closed = { by: ME, byName: '主管', at: at('2026-11-02'), remark: '已处理' }
    expect(kinds({ handedOver: [{ ...handed, closed }] })).toEqual([])
  })
})
