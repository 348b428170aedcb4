import type { Clinic } from '../../clinic/clinic'
import { placeDigest, placeVersion } from '../../clinic/place'
import { isPossiblySent, type LedgerEntry } from './ledger'

/** The key, beside the days, under which a mail records the version of the place that it announces. */
export const PLACE = 'place'

/**
 * The place last announced to the registrant: none, the current one, or a former one. As with times, the current
 * place counts as announced only if every mail that may have arrived has it.
 */
export const lastAnnouncedPlace = (
  clinic: Pick<Clinic, 'mode' | 'venue' | 'formerPlaces'>,
  mails: readonly LedgerEntry[],
): 'nothing' | 'now' | 'former' => {
  const accepted = mails.filter(({ state }) => state === 'accepted').flatMap(placeVersionsIn)
  const possible = mails.filter(isPossiblySent).flatMap(placeVersionsIn)
  const certain = Math.max(-1, ...accepted)
  // Without a mail that certainly arrived, the confirmation under way contains the current place.
  const believed =
    certain < 0
      ? possible.toSorted((a, b) => b - a).slice(0, 1)
      : [certain, ...possible.filter((version) => version > certain)]
  if (believed.length === 0) return 'nothing'
  const current = placeDigest(clinic)
  const digestAt = (version: number) =>
    version >= placeVersion(clinic) ? current : clinic.formerPlaces[version]?.digest
  return believed.every((version) => digestAt(version) === current) ? 'now' : 'former'
}

/** A mail that announces days announces where they take place; before the first change that is version 0. */
const placeVersionsIn = ({ announcedVersions, maybeAnnounced }: LedgerEntry): number[] =>
  [announcedVersions, ...maybeAnnounced].flatMap((versions) =>
    Object.keys(versions).length === 0 ? [] : [versions[PLACE] ?? 0],
  )
