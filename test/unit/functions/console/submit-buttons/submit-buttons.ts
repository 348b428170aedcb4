import { aPublishedClinic } from '../../../../support/builders/builders'
import { aConsole, aStaff } from '../in-memory-console'
import { attendanceButtons } from './attendance-buttons'
import { campaignButtons } from './campaign-buttons'
import { clinicButtons } from './clinic-buttons'
import { listButtons } from './list-buttons'
import { serviceButtons } from './service-buttons'
import type { SubmitButton } from './submit-button'

/** Every button of the console that changes something. */
export const submitButtons: SubmitButton[] = [
  ...clinicButtons,
  ...attendanceButtons,
  ...campaignButtons,
  ...listButtons,
  ...serviceButtons,
]

/** Buttons that only show something: the second page is like the first. */
export const readOnlyButtons = [
  'POST /console/erasure/search',
  'POST /console/suppressions',
  'POST /console/lists/:list/imports',
  'POST /console/lists/:list/imports/:import/columns',
]

/** The console with a button, and what its form sends. */
export const aConsoleFor = async ({
  clinic = aPublishedClinic(),
  staff = aStaff(),
  before,
  fields,
}: SubmitButton) => {
  const testConsole = await aConsole({ clinics: [clinic], staff })
  await before?.(testConsole)
  return { testConsole, sent: typeof fields === 'function' ? await fields(testConsole) : fields }
}
