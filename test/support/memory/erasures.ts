import { type Remains, remainsOf } from '../../../shared/domain/erasure/remains'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger'
import type { ErasureStore } from '../../../shared/ports/erasures'
import { eventKey } from './attendance'
import { mailKey } from './ledger'
import { keyOf, type MemoryTable } from './table'

let audits = 0

export const memoryErasures = (table: MemoryTable): ErasureStore => {
  const addTo = (clinicId: string, more: Remains) => {
    const remains = { ...table.remains.get(clinicId) }
    for (const [name, count] of Object.entries(more)) remains[name] = (remains[name] ?? 0) + count
    table.remains.put(clinicId, remains)
  }
  return {
    add: async (erasure) => {
      if (table.erasures.has(erasure.id)) return 'exists'
      table.erasures.put(erasure.id, erasure)
      return 'added'
    },
    all: async () => table.erasures.beginning('').sort((a, b) => (a.askedAt < b.askedAt ? 1 : -1)),
    finish: async (erasure) => {
      if (table.erasures.get(erasure.id)?.doneAt === null) table.erasures.put(erasure.id, erasure)
    },
    lease: async (now, until) => {
      const held = table.erasing.get('lease')
      if (held !== undefined && held > now) return 'taken'
      table.erasing.put('lease', until)
      return 'leased'
    },
    eraseRegistrations: async (registrations, { nameless, audit } = {}) => {
      const [first] = registrations
      if (!first) return 'erased'
      for (const { clinicId, id, status, round } of registrations) {
        const stored = table.registrations.get(keyOf(clinicId, id))
        if (stored?.status !== status || stored.round !== round) return 'conflict'
      }
      for (const { clinicId, id } of registrations) table.registrations.delete(keyOf(clinicId, id))
      addTo(first.clinicId, remainsOf(registrations, []))
      if (nameless) table.nameless.put(keyOf(nameless.clinicId, nameless.id), nameless)
      if (audit) table.audit.put(keyOf(audit.clinicId, audit.at, `erased-${++audits}`), audit)
      return 'erased'
    },
    eraseMails: async (entries) => {
      const [first] = entries
      if (!first) return 'erased'
      const isSame = (entry: LedgerEntry): boolean => {
        const stored = table.ledger.get(mailKey(entry))
        return stored?.state === entry.state && stored.attempt === entry.attempt
      }
      if (!entries.every(isSame)) return 'conflict'
      for (const entry of entries) table.ledger.delete(mailKey(entry))
      addTo(first.clinicId, remainsOf([], entries))
      return 'erased'
    },
    remains: async (clinicId) => table.remains.get(clinicId) ?? {},
    nameless: async (clinicId) => table.nameless.beginning(keyOf(clinicId, '')),
    replaceEvents: async (clinicId, events) => {
      for (const { after } of events) table.events.put(eventKey(clinicId, after), after)
      for (const { before } of events) table.events.delete(eventKey(clinicId, before))
    },
    undecide: async (clinicId, day, rowKey) => table.decisions.delete(keyOf(clinicId, day, rowKey)),
    eraseAttendance: async (clinicId, most) => {
      let erased = 0
      for (const shelf of [table.events, table.reports, table.decisions, table.nameless]) {
        for (const key of shelf.keys(keyOf(clinicId, '')).slice(0, most - erased)) {
          shelf.delete(key)
          erased += 1
        }
      }
      return erased
    },
    forgetInAudit: async (clinicId, registrationId) => {
      let lines = 0
      for (const key of table.audit.keys(keyOf(clinicId, ''))) {
        const line = table.audit.get(key)
        const named = line?.after['registration']
        if (!line || named === undefined || (registrationId !== null && named !== registrationId)) continue
        const { registration: _, row: __, ...after } = line.after
        table.audit.put(key, { ...line, after })
        lines += 1
      }
      return lines
    },
  }
}
