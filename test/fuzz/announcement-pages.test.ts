import { describe, expect, it } from 'vitest'
import { AnnouncementReading } from '../../shared/announcement/draft-clinic'
import { readAnnouncement } from '../../shared/announcement/read-announcement'
import { hostileFragments, repeatFragment } from '../support/pages/hostile-pages'

describe.each(hostileFragments)('a page of a megabyte of %j', (piece) => {
  it('gives clinics and findings of their form', () => {
    expect(AnnouncementReading.safeParse(readAnnouncement(repeatFragment(piece))).error).toBeUndefined()
  })
})
