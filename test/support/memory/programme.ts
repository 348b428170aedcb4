import { staffId } from '../../../shared/domain/ids'
import type { ProgrammeAudit } from '../../../shared/domain/programme/programme-audit'
import type { ProgrammeStore } from '../../../shared/ports/programme'
import { type InMemoryTable, joinKey } from './table'

export const createInMemoryProgrammeStore = (table: InMemoryTable): ProgrammeStore => {
  let audits = 0
  const recordAudit = (audit: ProgrammeAudit) => table.programmeAudit.put(joinKey(audit.at, ++audits), audit)
  return {
    listFigures: async () => table.figures.withPrefix('').flatMap(({ figures }) => figures ?? []),
    getRecord: async (clinicId) => table.figures.get(clinicId),
    saveRecord: async (record) => {
      if ((table.figures.get(record.clinicId)?.revision ?? 0) !== record.revision - 1) return 'conflict'
      table.figures.put(record.clinicId, record)
      return 'saved'
    },
    personSecret: async () => 'person-secret-of-the-tests',
    addLink: async (link, audit) => {
      if (table.programmeLinks.has(link.id)) return 'exists'
      table.programmeLinks.put(link.id, link)
      recordAudit(audit)
      return 'added'
    },
    getLink: async (id) => table.programmeLinks.get(id),
    listLinks: async () => table.programmeLinks.withPrefix(''),
    withdrawLink: async (id, at, audit) => {
      const link = table.programmeLinks.get(id)
      if (!link || link.withdrawnAt !== null) return 'not-open'
      table.programmeLinks.put(id, { ...link, withdrawnAt: at })
      recordAudit(audit)
      return 'withdrawn'
    },
    getSubscription: async (recipientId) => table.programmeSubscriptions.get(recipientId),
    listSubscriptions: async () => table.programmeSubscriptions.withPrefix(''),
    addSubscription: async (subscription, audit) => {
      const key = staffId(subscription.staff.email)
      if (table.programmeSubscriptions.has(key)) return 'exists'
      table.programmeSubscriptions.put(key, subscription)
      recordAudit(audit)
      return 'added'
    },
    renewSubscription: async (subscription) => {
      const key = staffId(subscription.staff.email)
      if (!table.programmeSubscriptions.has(key)) return 'absent'
      table.programmeSubscriptions.put(key, subscription)
      return 'renewed'
    },
    removeSubscription: async (recipientId, audit) => {
      if (!table.programmeSubscriptions.has(recipientId)) return 'absent'
      table.programmeSubscriptions.delete(recipientId)
      if (audit) recordAudit(audit)
      return 'removed'
    },
    recordProgrammeAudit: async (audit) => recordAudit(audit),
    programmeAudit: async () => table.programmeAudit.withPrefix(''),
  }
}
