import { lastDateOf, newestFirst } from '../../../shared/domain/clinic/clinic-order'
import { admissionOf } from '../../../shared/domain/registration/admission'
import type { ClinicStore } from '../../../shared/ports/clinics'
import { createInMemoryWatches, markWatched } from './clinic-watches'
import { dispatchMapKey } from './dispatches'
import { type InMemoryTable, joinKey } from './table'

export const createInMemoryClinicStore = (table: InMemoryTable): ClinicStore => {
  let audits = 0
  const all = () => table.clinics.withPrefix('').sort(newestFirst)
  return {
    get: async (id) => table.clinics.get(id),
    list: async () => all(),
    listEndingSince: async (date) => all().filter((clinic) => lastDateOf(clinic) >= date),
    ...createInMemoryWatches(table),
    create: async (clinic, audit, otherAudits = []) => {
      if (table.clinics.has(clinic.id)) return 'exists'
      table.clinics.put(clinic.id, clinic)
      table.admissions.put(clinic.id, admissionOf(clinic))
      markWatched(table, clinic.id)
      for (const each of [audit, ...otherAudits])
        table.audit.put(joinKey(each.clinicId, each.at, ++audits), each)
      return 'created'
    },
    save: async (clinic, audit, notices = []) => {
      if (table.clinics.get(clinic.id)?.version !== clinic.version - 1) return 'conflict'
      const duplicate = notices.find((notice) => table.dispatches.has(dispatchMapKey(notice)))
      if (duplicate) throw new Error(`the notice ${dispatchMapKey(duplicate)} exists already`)
      table.clinics.put(clinic.id, clinic)
      table.admissions.put(clinic.id, admissionOf(clinic))
      markWatched(table, clinic.id)
      table.audit.put(joinKey(clinic.id, audit.at, ++audits), audit)
      for (const notice of notices) table.dispatches.put(dispatchMapKey(notice), notice)
      return 'saved'
    },
    deleteDraft: async ({ id, version }, audit) => {
      const stored = table.clinics.get(id)
      if (stored?.version !== version || stored.status !== 'draft') return 'conflict'
      table.clinics.delete(id)
      table.admissions.delete(id)
      table.surveyQuestions.delete(id)
      table.watches.delete(id)
      table.sweepAts.delete(id)
      table.audit.put(joinKey(id, audit.at, ++audits), audit)
      return 'deleted'
    },
    findByMeeting: async (meetingId) => all().filter((clinic) => clinic.zoom?.meetingId === meetingId),
    recordAudit: async (audit) => table.audit.put(joinKey(audit.clinicId, audit.at, ++audits), audit),
    audit: async (id) => table.audit.withPrefix(joinKey(id, '')),
  }
}
