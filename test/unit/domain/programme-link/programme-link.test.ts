import { describe, expect, it } from 'vitest'
import {
  endOfProgrammeLink,
  ProgrammeLink,
  programmeLinkState,
} from '../../../../shared/domain/programme-link/programme-link'

const now = '2026-12-01T09:00:00.000Z'

describe('a link to figures', () => {
  it('is open until its end, and never after it was withdrawn', () => {
    const link = { endsAt: endOfProgrammeLink(now, 30), withdrawnAt: null }
    expect(link.endsAt).toBe('2026-12-31T09:00:00.000Z')
    expect(programmeLinkState(link, now)).toBe('open')
    expect(programmeLinkState(link, '2026-12-31T08:59:59.999Z')).toBe('open')
    expect(programmeLinkState(link, link.endsAt)).toBe('expired')
    expect(programmeLinkState({ ...link, withdrawnAt: now }, now)).toBe('withdrawn')
    expect(programmeLinkState({ ...link, withdrawnAt: now }, link.endsAt)).toBe('withdrawn')
  })

  it('is for one co-organiser at least, and for none without a name', () => {
    const { coOrganisers } = ProgrammeLink.shape
    expect(coOrganisers.safeParse(['LCA']).success).toBe(true)
    for (const wrong of [[], [''], Array.from({ length: 21 }, () => 'LCA')])
      expect(coOrganisers.safeParse(wrong).success).toBe(false)
  })
})
