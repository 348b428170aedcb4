import { assertCan } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import {
  type ProgrammeLink,
  type ProgrammeLinkState,
  programmeLinkState,
} from '../../domain/programme-link/programme-link'
import { signProgrammeLinkToken } from '../../domain/values/token'
import type { Dependencies } from '../../ports/dependencies'

export interface ListedProgrammeLink extends ProgrammeLink {
  state: ProgrammeLinkState
  /** Anyone with it can read the figures. */
  path: string
}

/**
 * The links to figures, the newest first, and the co-organisers for whom one can be made.
 * @throws AccessDeniedError when the staff member may not share figures
 */
export const readProgrammeLinks = async (
  deps: Pick<Dependencies, 'programme' | 'secrets' | 'now'>,
  staff: StaffMember,
): Promise<{ links: ListedProgrammeLink[]; coOrganisers: string[] }> => {
  assertCan(staff, 'programme:share', { organisers: [] })
  const [links, clinics, keys] = await Promise.all([
    deps.programme.listLinks(),
    deps.programme.listFigures(),
    deps.secrets.tokenKeys(),
  ])
  const names = new Set(clinics.flatMap(({ coOrganisers }) => coOrganisers))
  return {
    links: links
      .map((link) => ({
        ...link,
        state: programmeLinkState(link, deps.now()),
        path: `/programme/${signProgrammeLinkToken(keys, link.id)}`,
      }))
      .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    coOrganisers: [...names].filter((name) => name !== '').toSorted((a, b) => a.localeCompare(b, 'en')),
  }
}
