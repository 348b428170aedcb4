import { ClinicFields } from '../../../shared/domain/clinic/clinic-fields'
import type { Dependencies } from '../../../shared/ports/dependencies'
import { editClinic } from '../../../shared/use-cases/clinic/edit-clinic'
import { requestErasure, requestOwnErasure } from '../../../shared/use-cases/erasure/request-erasure'
import { holdsSeat } from '../../../shared/use-cases/erasure/withdraw-silently'
import { withdrawRegistrant } from '../../../shared/use-cases/registration/withdraw-registrant'
import { somaliaClinicId } from '../../support/builders/builders'
import type { Simulation } from '../engine/simulation'
import { appendTo } from '../engine/timed-value'
import { type PlaceName, places } from '../simulated-places'
import { OutdatedPageError, organiserId, registrationIdOf, toEmail } from './page-visits'
import type { OrganiserAction } from './workload-action'

/** The actions at the form of the clinic, and requests of erasure, each with its description. */
export const organiserActionStep = (
  action: OrganiserAction,
  { eventLog, eventLoop }: Pick<Simulation, 'eventLog' | 'eventLoop'>,
): [string, (deps: Dependencies) => Promise<unknown>] => {
  if (action.does === 'change-place')
    return [`organiser changes the place to ${action.place}`, (deps) => changePlace(deps, action.place)]
  if (action.does === 'edit')
    return [`organiser names it ${action.title}`, (deps) => editTitle(deps, action.title)]
  const { who, by } = action
  return [
    `${by === 'staff' ? 'organiser asks to erase' : 'asks to be erased:'} ${who}`,
    async (deps) => {
      const result = await askForErasure(deps, who, by)
      if (result === 'asked')
        appendTo(eventLog.erasureRequests, registrationIdOf(who), { at: eventLoop.now, value: by })
      return result
    },
  ]
}

/** The form of the clinic with some fields changed; whoever finds another version tries once more. */
const saveForm = async (deps: Dependencies, change: Partial<ClinicFields>): Promise<string> => {
  const clinic = await deps.clinics.get(somaliaClinicId)
  if (!clinic) throw new Error('the clinic is gone')
  const fields = { ...ClinicFields.parse(clinic), ...change }
  const edit = { id: clinic.id, version: clinic.version, fields, by: organiserId, announcePlace: true }
  const { result } = await editClinic(deps, edit)
  if (result === 'conflict' && clinic.status === 'published')
    throw new OutdatedPageError('another organiser has changed it: once more')
  return result
}

const changePlace = (deps: Dependencies, place: PlaceName): Promise<string> => saveForm(deps, places[place])

const editTitle = (deps: Dependencies, title: string): Promise<string> => saveForm(deps, { title })

/** By the personal page, or by a staff member who was asked to. */
const askForErasure = async (
  deps: Dependencies,
  who: string,
  by: 'registrant' | 'staff',
): Promise<string> => {
  if (by === 'staff') {
    await requestErasure(deps, { email: toEmail(who), idempotencyKey: `form for ${who}`, by: organiserId })
    return 'asked'
  }
  const key = { clinicId: somaliaClinicId, registrationId: registrationIdOf(who) }
  const [clinic, registration] = [
    await deps.clinics.get(key.clinicId),
    await deps.registrations.get(key.clinicId, key.registrationId),
  ]
  if (!clinic || !registration) return 'missing'
  if (holdsSeat(clinic, registration, deps.now())) await withdrawRegistrant(deps, key)
  return requestOwnErasure(deps, key)
}
