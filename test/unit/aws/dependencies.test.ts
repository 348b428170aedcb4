import { describe, expect, it } from 'vitest'
import { createDependencies, type FunctionPortBuilders } from '../../../shared/aws/dependencies'
import { functionPorts } from '../../../shared/aws/function-ports'
import * as builders from '../../../shared/aws/port-builders'
import type { FunctionName } from '../../../shared/lambda/environment'

/** What a handler names. */
const buildersOf = <F extends FunctionName>(name: F): FunctionPortBuilders<F> => {
  const ports: readonly string[] = functionPorts[name]
  return Object.fromEntries(
    Object.entries(builders).filter(([port]) => ports.includes(port)),
  ) as FunctionPortBuilders<F>
}

const site = {
  STAGE: 'test',
  TABLE_NAME: 'clinics',
  SITE_URL: 'https://clinics.example.org/',
  SECRET_ARN: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:stage',
  SEARCH_INDEXING: 'refused',
  RETENTION_DAYS: '365',
  REGISTRATION_RESPONSE_MS: '50',
  TRUSTED_PROXIES: '',
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
const dispatch = {
  DISPATCH_QUEUE_URL: 'https://sqs.example.org/1/dispatch',
  PAUSE_CAMPAIGN_ABOVE: '0.05,0.001,50',
}

describe('the dependencies of a function', () => {
  it('refuse an environment with a missing variable, by its name', () => {
    expect(() => createDependencies('site', buildersOf('site'), { ...site, TABLE_NAME: undefined })).toThrow(
      'TABLE_NAME',
    )
  })

  it('contain the ports that the function uses and no others', () => {
    const deps = createDependencies('site', buildersOf('site'), site)

    expect(Object.keys(deps).toSorted()).toEqual(functionPorts.site.toSorted())
    // @ts-expect-error the site sends no mail: it is not given the port
    expect(deps.mailer).toBeUndefined()
    // @ts-expect-error the site plans no schedule
    expect(deps.scheduler).toBeUndefined()
    const feedback = createDependencies('record-mail-feedback', buildersOf('record-mail-feedback'), sendMail)
    // @ts-expect-error a function that only records feedback reads no secret
    expect(feedback.secrets).toBeUndefined()
  })

  it('cannot be made of a builder that is not listed for the function, nor through a variable', () => {
    const named = { ...buildersOf('render-certificate'), mailer: builders.mailer }
    // @ts-expect-error a renderer of certificates sends no mail
    expect(() => createDependencies('render-certificate', named, {})).toThrow('STAGE')
  })

  it('name the missing variable when a port needs one that the function does not have', async () => {
    const deps = createDependencies('site', buildersOf('site'), site)

    expect(() => deps.config.mailFrom).toThrow('site is not given MAIL_FROM')
    const { queues } = createDependencies('dispatch', buildersOf('dispatch'), { ...sendMail, ...dispatch })
    await expect(queues.enqueueAttendance({ clinicId: 'clinic-a', day: 1 })).rejects.toThrow(
      'dispatch is not given ATTENDANCE_QUEUE_URL',
    )
  })

  it('can be copied with another clock', () => {
    const deps = {
      ...createDependencies('site', buildersOf('site'), site),
      now: () => '2026-11-20T09:00:00.000Z',
    }

    expect(deps.config.siteUrl).toBe('https://clinics.example.org')
    expect(deps.clinics.get).toBeTypeOf('function')
    expect(deps.now()).toBe('2026-11-20T09:00:00.000Z')
  })

  it('skip mails that were due before an instant only when that instant is set', () => {
    const silent = (SKIP_MAILS_DUE_BEFORE: string) =>
      createDependencies('send-mail', buildersOf('send-mail'), { ...sendMail, SKIP_MAILS_DUE_BEFORE }).config
        .skipMailsDueBefore

    expect(silent('never')).toBeNull()
    expect(silent('2026-11-20T09:00:00Z')).toBe('2026-11-20T09:00:00.000Z')
    expect(() => silent('yesterday')).toThrow('SKIP_MAILS_DUE_BEFORE')
  })

  it('allow mail to everyone only when the setting says so', () => {
    const allowed = (ALLOWED_RECIPIENTS: string) =>
      createDependencies('send-mail', buildersOf('send-mail'), { ...sendMail, ALLOWED_RECIPIENTS }).config
        .allowedRecipients

    expect(allowed('everyone')).toBeNull()
    expect(allowed('*@example.org, me@example.com')).toEqual(['*@example.org', 'me@example.com'])
    expect(allowed('')).toEqual([])
  })
})
