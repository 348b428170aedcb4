import type { StaffMember } from '../../../../../shared/domain/access/staff'
import type { Clinic } from '../../../../../shared/domain/clinic/clinic'
import { somaliaClinicId } from '../../../../support/builders/builders'
import type { aConsole } from '../in-memory-console'

export type TestConsole = Awaited<ReturnType<typeof aConsole>>

/** One button of the console: the address of its form, its values, and the state that it needs. */
export interface SubmitButton {
  route: string
  path: string
  fields: Record<string, string> | ((testConsole: TestConsole) => Promise<Record<string, string>>)
  clinic?: Clinic
  staff?: StaffMember
  before?: (testConsole: TestConsole) => Promise<unknown>
  /** Each click is written down in the audit log, before it does anything. */
  isAudited?: true
  /** 303 unless the page that answers shows an address of a person, which no page address may hold. */
  status?: 200
}

export const clinicPath = (rest: string) => `/console/clinics/${somaliaClinicId}${rest}`
export const idempotencyKey = 'a-form-of-this-page'
