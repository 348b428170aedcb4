import type { ClinicWatch } from '../../../shared/domain/clinic/clinic-watch'
import { addMilliseconds, DAY_MS } from '../../../shared/domain/values/time/instant'
import { replacePort, type Safeguard, withMethods } from './safeguard'

type Watches = ReadonlyMap<string, ClinicWatch>

/** The safeguards by which the sweep sees a clinic with unfinished work, though it reads no ledger that is finished. */
export const sweepSafeguards: Record<string, Safeguard> = {
  'mark-of-a-change': {
    description:
      'what may leave work marks its clinic in the same transaction, so that the next sweep looks at it',
    mutation: replacePort('clinics', (clinics) =>
      withMethods(clinics, { listWatched: async (now) => asUnchanged(await clinics.listWatched(now)) }),
    ),
  },
  'look-until-settled': {
    description: 'the sweep looks in each run while a mail is unsettled',
    mutation: replacePort('clinics', (clinics, simProcess) =>
      withMethods(clinics, {
        saveWatch: (id, watch, sweepAt) => {
          const mailsAt = addMilliseconds(simProcess.now(), DAY_MS)
          return clinics.saveWatch(id, { ...watch, look: watch.look && { ...watch.look, mailsAt } }, sweepAt)
        },
      }),
    ),
  },
}

/** As the sweep would see them without the number of changes. */
const asUnchanged = (watches: Watches): Watches =>
  new Map(
    [...watches].map(([id, watch]) => [
      id,
      { ...watch, changes: watch.look === null ? watch.changes : watch.look.changes },
    ]),
  )
