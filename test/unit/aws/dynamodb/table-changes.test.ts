import { marshall } from '@aws-sdk/util-dynamodb'
import type { StreamRecord } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { eventItem } from '../../../../shared/aws/dynamodb/stores/attendance/attendance-store'
import { toTableChange } from '../../../../shared/aws/dynamodb/table-changes'
import { Campaign } from '../../../../shared/domain/campaign/campaign'
import { recordProgress, startRunning } from '../../../../shared/domain/campaign/campaign-states'
import type { Registration } from '../../../../shared/domain/registration/registration'
import { aRegistration, aZoomEvent, somaliaClinicId } from '../../../support/builders/builders'
import { aCampaign } from '../../../support/builders/contact-builders'

type Image = NonNullable<StreamRecord['NewImage']>
const seats = (taken: number, waiting?: number) =>
  marshall({
    pk: `CLINIC#${somaliaClinicId}`,
    sk: 'SEATS',
    type: 'seats',
    taken,
    ...(waiting !== undefined && { waiting }),
  }) as Image

describe('a change of the seats', () => {
  it('requests a new plan with the one registration that makes messages large', () => {
    const change = (before: number, after: number) =>
      toTableChange({ dynamodb: { OldImage: seats(before), NewImage: seats(after) } })
    expect(change(50, 51)).toEqual({ type: 'clinic', clinicId: somaliaClinicId })
    expect(change(49, 50)).toBeUndefined()
    expect(change(51, 52)).toBeUndefined()
    expect(change(51, 50)).toBeUndefined()
  })

  it('requests an offer when a seat is freed and a person waits for it', () => {
    const change = (before: Image, after: Image) =>
      toTableChange({ dynamodb: { OldImage: before, NewImage: after } })
    expect(change(seats(2, 1), seats(1, 1))).toEqual({ type: 'seat-freed', clinicId: somaliaClinicId })
    expect(change(seats(2, 0), seats(1, 0)), 'nobody waits').toBeUndefined()
    expect(change(seats(2), seats(1)), 'as it was written before anybody could').toBeUndefined()
    expect(change(seats(2, 1), seats(2, 2)), 'no seat is freed').toBeUndefined()
  })

  it('requests nothing when the first seat is taken', () => {
    expect(toTableChange({ dynamodb: { NewImage: seats(1) } })).toBeUndefined()
  })
})

describe('a change of a campaign', () => {
  const image = (campaign: Campaign | undefined) =>
    marshall({ ...Campaign.parse(campaign), type: 'campaign' }, { removeUndefinedValues: true }) as Image
  const at = '2026-11-20T09:00:00.000Z'
  const running = startRunning(aCampaign(), { set: 'set', size: 1 }, at)

  it('requests a batch run when it starts, and none while a run is already queued', () => {
    expect(toTableChange({ dynamodb: { NewImage: image(running) } })).toEqual({
      type: 'campaign-due',
      clinicId: somaliaClinicId,
      job: { clinicId: somaliaClinicId, campaign: 1, version: 2 },
    })
    const progressCursor =
      running &&
      recordProgress(running, {
        to: 'x',
        nextRunAt: at,
        settled: 0,
        lastProgressAt: at,
        waitingForQuota: false,
      })
    expect(toTableChange({ dynamodb: { NewImage: image(progressCursor) } })).toBeUndefined()
    expect(toTableChange({ dynamodb: { NewImage: image(aCampaign()) } })).toBeUndefined()
  })
})

describe('a change of a registration', () => {
  const image = (overrides: Partial<Registration> = {}) =>
    marshall({ ...aRegistration(overrides), type: 'registration' }) as Image
  const change = (before: Image | undefined, after: Image | undefined) =>
    toTableChange({ dynamodb: { ...(before && { OldImage: before }), ...(after && { NewImage: after }) } })
  const outdated = { type: 'figures-outdated', clinicId: somaliaClinicId }

  it.each<[string, Image | undefined, Image]>([
    ['a new one', undefined, image()],
    ['another status', image(), image({ status: 'withdrawn', revision: 2 })],
    ['other details', image(), image({ country: 'KE', detailsVersion: 1 })],
    ['details after a change of status', image({ revision: 2 }), image({ revision: 2, detailsVersion: 1 })],
  ])('has figures counted again after %s', (_, before, after) => {
    expect(change(before, after)).toEqual(outdated)
  })

  it('has nothing counted after a click on the joining link, a stored presence or an erasure', () => {
    const after = image({ joinClickedAt: { 1: '2026-12-10T06:00:00.000Z' }, presence: 'joined' })
    expect(change(image(), after)).toBeUndefined()
    expect(change(image(), undefined)).toBeUndefined()
  })
})

describe('an event of a meeting', () => {
  it('has the figures of its clinic counted again', () => {
    const item = eventItem(somaliaClinicId, aZoomEvent())
    expect(toTableChange({ dynamodb: { NewImage: item as Image } })).toEqual({
      type: 'figures-outdated',
      clinicId: somaliaClinicId,
    })
  })
})
