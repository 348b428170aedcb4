import { isCampaignMail } from '../../../shared/domain/campaign/campaign-mail'
import { countErased, type ErasedCounts } from '../../../shared/domain/erasure/erased-counts'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import type { ErasureStore } from '../../../shared/ports/erasures'
import { eventMapKey } from './attendance'
import { campaignMapKey } from './campaigns'
import { markWatched } from './clinic-watches'
import { mailMapKey } from './ledger'
import { type InMemoryTable, joinKey } from './table'

let audits = 0

export const createInMemoryErasureStore = (table: InMemoryTable): ErasureStore => {
  const addErasedCounts = (clinicId: string, more: ErasedCounts) => {
    const erasedCounts = { ...table.erasedCounts.get(clinicId) }
    for (const [name, count] of Object.entries(more)) erasedCounts[name] = (erasedCounts[name] ?? 0) + count
    table.erasedCounts.put(clinicId, erasedCounts)
  }
  return {
    add: async (erasure) => {
      if (table.erasures.has(erasure.id)) return 'exists'
      table.erasures.put(erasure.id, erasure)
      return 'added'
    },
    listAll: async () =>
      table.erasures.withPrefix('').sort((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1)),
    finish: async (erasure) => {
      if (table.erasures.get(erasure.id)?.doneAt === null) table.erasures.put(erasure.id, erasure)
    },
    acquireLease: async (now, until) => {
      const heldUntil = table.erasing.get('lease')
      if (heldUntil !== undefined && heldUntil > now) return 'taken'
      table.erasing.put('lease', until)
      return 'leased'
    },
    eraseRegistrations: async (registrations, { anonymousRecord, audit } = {}) => {
      const [first] = registrations
      if (!first) return 'erased'
      for (const { clinicId, id, status, revision } of registrations) {
        const stored = table.registrations.get(joinKey(clinicId, id))
        if (stored?.status !== status || stored.revision !== revision) return 'conflict'
      }
      for (const { clinicId, id } of registrations) table.registrations.delete(joinKey(clinicId, id))
      addErasedCounts(first.clinicId, countErased(registrations, []))
      if (anonymousRecord)
        table.anonymousRecords.put(joinKey(anonymousRecord.clinicId, anonymousRecord.id), anonymousRecord)
      if (audit) table.audit.put(joinKey(audit.clinicId, audit.at, `erased-${++audits}`), audit)
      return 'erased'
    },
    eraseMails: async (entries) => {
      const [first] = entries
      if (!first) return 'erased'
      const isUnchanged = (entry: LedgerEntry): boolean => {
        const stored = table.ledger.get(mailMapKey(entry))
        return stored?.state === entry.state && stored.attempt === entry.attempt
      }
      if (!entries.every(isUnchanged)) return 'conflict'
      for (const entry of entries) table.ledger.delete(mailMapKey(entry))
      addErasedCounts(first.clinicId, countErased([], entries))
      for (const entry of entries) {
        if (isCampaignMail(entry))
          table.countedCampaigns.delete(campaignMapKey(entry.clinicId, entry.campaign))
        else table.countedMails.delete(entry.clinicId)
      }
      markWatched(table, first.clinicId)
      return 'erased'
    },
    erasedCounts: async (clinicId) => table.erasedCounts.get(clinicId) ?? {},
    anonymousRecords: async (clinicId) => table.anonymousRecords.withPrefix(joinKey(clinicId, '')),
    replaceEvents: async (clinicId, events) => {
      for (const { after } of events) table.events.put(eventMapKey(clinicId, after), after)
      for (const { before } of events) table.events.delete(eventMapKey(clinicId, before))
    },
    removeMatchDecision: async (clinicId, day, participantKey) =>
      table.decisions.delete(joinKey(clinicId, day, participantKey)),
    eraseAttendance: async (clinicId, limit) => {
      let erased = 0
      for (const collection of [
        table.events,
        table.reports,
        table.decisions,
        table.attendanceRecords,
        table.anonymousRecords,
      ]) {
        for (const key of collection.keys(joinKey(clinicId, '')).slice(0, limit - erased)) {
          collection.delete(key)
          erased += 1
        }
      }
      return erased
    },
    redactAudit: async (clinicId, registrationId) => {
      let lines = 0
      for (const key of table.audit.keys(joinKey(clinicId, ''))) {
        const line = table.audit.get(key)
        const registrationInLine = line?.after['registration']
        if (
          !line ||
          registrationInLine === undefined ||
          (registrationId !== null && registrationInLine !== registrationId)
        )
          continue
        const { registration: _, row: __, reason: ___, ...after } = line.after
        table.audit.put(key, { ...line, after })
        lines += 1
      }
      return lines
    },
  }
}
