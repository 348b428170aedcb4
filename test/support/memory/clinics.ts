import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { ClinicStore } from '../../../shared/ports/clinics'
import { dispatchKey } from './dispatches'
import { keyOf, type MemoryTable } from './table'

export const memoryClinics = (table: MemoryTable): ClinicStore => {
  let audits = 0
  const all = () => table.clinics.beginning('').sort(newestFirst)
  return {
    get: async (id) => table.clinics.get(id),
    list: async () => all(),
    create: async (clinic, audit, elsewhere = []) => {
      if (table.clinics.has(clinic.id)) return 'exists'
      table.clinics.put(clinic.id, clinic)
      for (const each of [audit, ...elsewhere]) table.audit.put(keyOf(each.clinicId, each.at, ++audits), each)
      return 'created'
    },
    save: async (clinic, audit, notices = []) => {
      if (table.clinics.get(clinic.id)?.version !== clinic.version - 1) return 'conflict'
      const twice = notices.find((notice) => table.dispatches.has(dispatchKey(notice)))
      if (twice) throw new Error(`the notice ${dispatchKey(twice)} exists already`)
      table.clinics.put(clinic.id, clinic)
      table.audit.put(keyOf(clinic.id, audit.at, ++audits), audit)
      for (const notice of notices) table.dispatches.put(dispatchKey(notice), notice)
      return 'saved'
    },
    withMeeting: async (meetingId) => all().filter((clinic) => clinic.zoom?.meetingId === meetingId),
    record: async (audit) => table.audit.put(keyOf(audit.clinicId, audit.at, ++audits), audit),
    audit: async (id) => table.audit.beginning(keyOf(id, '')),
  }
}

const newestFirst = (a: Clinic, b: Clinic): number => firstDate(b).localeCompare(firstDate(a))
const firstDate = (clinic: Clinic): string => clinic.days[0]?.date ?? '9999'
