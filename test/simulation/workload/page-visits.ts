import { personId, registrationId } from '../../../shared/domain/ids'
import type { Dependencies } from '../../../shared/ports/dependencies'
import { cancelClinic } from '../../../shared/use-cases/clinic/cancel-clinic'
import { moveDay } from '../../../shared/use-cases/clinic/move-day'
import { publishClinic } from '../../../shared/use-cases/clinic/publish-clinic'
import { registerPerson } from '../../../shared/use-cases/registration/register-person'
import { withdrawRegistrant } from '../../../shared/use-cases/registration/withdraw-registrant'
import { aForm, somaliaClinicId } from '../../support/builders/builders'
import type { OrganiserAction, SimulatedCampaignAction, WorkloadAction } from './workload-action'

/** The page tells its reader that others have changed what it shows; they load it again. */
export class OutdatedPageError extends Error {}

/** The organiser, without a name of their own. */
export const organiserId = 'organiser-1'

export const toEmail = (who: string): string => `${who}@example.org`
/** The name of the person who has the address. */
export const nameOfEmail = (email: string): string => email.split('@')[0] ?? ''
export const registrationIdOf = (who: string): string => registrationId(somaliaClinicId, toEmail(who))

/** `personId` cached for the few people whom the checks look up again and again. */
export const cachedPersonId = (email: string): string => {
  const cachedId = personIds.get(email) ?? personId(email)
  personIds.set(email, cachedId)
  return cachedId
}
const personIds = new Map<string, string>()

type PageVisit = Exclude<
  WorkloadAction,
  {
    does:
      | 'close-room'
      | 'stand-still'
      | 'restore'
      | 'ses-outage'
      | OrganiserAction['does']
      | SimulatedCampaignAction['does']
  }
>

/** The actions of a visitor to a page, each with its description. */
export const pageVisitStep = (action: PageVisit): [string, (deps: Dependencies) => Promise<unknown>] => {
  switch (action.does) {
    case 'register':
      return [`${action.who} registers`, (deps) => registerByName(deps, action.who)]
    case 'withdraw': {
      const who = { clinicId: somaliaClinicId, registrationId: registrationIdOf(action.who) }
      return [`${action.who} withdraws`, (deps) => withdrawRegistrant(deps, who)]
    }
    case 'publish':
      return ['organiser publishes', (deps) => changeClinic(deps, publishClinic)]
    case 'cancel':
      return ['organiser cancels', (deps) => changeClinic(deps, cancelClinic)]
    case 'move': {
      const { day, date, start, end } = action
      const move: Parameters<typeof changeClinic>[1] = (deps, change) =>
        moveDay(deps, { ...change, day, date, start, end })
      return [`organiser moves day ${day} to ${date} ${start}-${end}`, (deps) => changeClinic(deps, move)]
    }
  }
}

const registerByName = (deps: Dependencies, who: string) => {
  return registerPerson(deps, { clinicId: somaliaClinicId, form: aForm({ name: who, email: toEmail(who) }) })
}

/** Reads the clinic as a page shows it, and changes that version. */
const changeClinic = async (
  deps: Dependencies,
  change: (
    deps: Dependencies,
    what: { id: string; version: number; by: string },
  ) => Promise<{ result: string }>,
) => {
  const clinic = await deps.clinics.get(somaliaClinicId)
  if (!clinic) throw new Error('the clinic is gone')
  const { result } = await change(deps, { id: somaliaClinicId, version: clinic.version, by: organiserId })
  if (result === 'conflict' && clinic.status === 'published')
    throw new OutdatedPageError('another organiser has changed it: once more')
  return { result }
}
