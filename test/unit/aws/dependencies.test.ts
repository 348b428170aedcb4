import { describe, expect, it } from 'vitest'
import { createDependencies } from '../../../shared/aws/dependencies'

const site = {
  STAGE: 'test',
  TABLE_NAME: 'clinics',
  SITE_URL: 'https://clinics.example.org/',
  TOKEN_SECRET_ARN: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:token',
  ZOOM_SECRET_ARN: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:zoom',
  REGISTRATION_RESPONSE_MS: '50',
}
const sendMail = {
  ...site,
  URGENT_QUEUE_URL: 'https://sqs.example.org/1/urgent',
  BULK_QUEUE_URL: 'https://sqs.example.org/1/bulk',
  MAIL_FROM: 'Clinics <clinics@example.org>',
  CONFIGURATION_SET: 'clinics',
  MAIL_RATE: '14',
  SUMMARY_RECIPIENTS: 'itu@example.org',
  ALLOWED_RECIPIENTS: 'everyone',
  SKIP_MAILS_DUE_BEFORE: 'never',
}

describe('the world of a function', () => {
  it('refuses an environment that lacks a variable, by its name', () => {
    expect(() => createDependencies('site', { ...site, TABLE_NAME: undefined })).toThrow('TABLE_NAME')
  })

  it('says which variable is missing when a port is touched that the function is not given', async () => {
    const deps = createDependencies('site', site)

    expect(() => deps.mailer.send).toThrow('site is not given CONFIGURATION_SET')
    expect(() => deps.scheduler.putSchedule).toThrow('site is not given SCHEDULE_GROUP')
    expect(() => deps.config.mailFrom).toThrow('site is not given MAIL_FROM')
    await expect(deps.queues.enqueueAttendance({ clinicId: 'clinic-a', day: 1 })).rejects.toThrow(
      'ATTENDANCE_QUEUE_URL',
    )
    await expect(deps.secrets.sessionKeys()).rejects.toThrow('site is not given SESSION_SECRET_ARN')
  })

  it('can be taken apart and put together with another clock', () => {
    const deps = { ...createDependencies('site', site), now: () => '2026-11-20T09:00:00.000Z' }

    expect(deps.config.siteUrl).toBe('https://clinics.example.org')
    expect(deps.clinics.get).toBeTypeOf('function')
    expect(deps.now()).toBe('2026-11-20T09:00:00.000Z')
  })

  it('is silent about nothing, or about what was due until an instant', () => {
    const silent = (SKIP_MAILS_DUE_BEFORE: string) =>
      createDependencies('send-mail', { ...sendMail, SKIP_MAILS_DUE_BEFORE }).config.skipMailsDueBefore

    expect(silent('never')).toBeNull()
    expect(silent('2026-11-20T09:00:00Z')).toBe('2026-11-20T09:00:00.000Z')
    expect(() => silent('yesterday')).toThrow('SKIP_MAILS_DUE_BEFORE')
  })

  it('lets everybody have mail only where that is said', () => {
    const allowed = (ALLOWED_RECIPIENTS: string) =>
      createDependencies('send-mail', { ...sendMail, ALLOWED_RECIPIENTS }).config.allowedRecipients

    expect(allowed('everyone')).toBeNull()
    expect(allowed('*@example.org, me@example.com')).toEqual(['*@example.org', 'me@example.com'])
    expect(allowed('')).toEqual([])
  })
})
