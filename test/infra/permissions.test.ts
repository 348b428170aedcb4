import { describe, expect, it } from 'vitest'
import { functionNamed, functionsOf, type Right, rightsOf } from './support/rights'
import { ofType, synthesised, target } from './support/synthesised'

const template = synthesised()
const functions = functionsOf(template)
const whoMay = (starts: string) =>
  functions
    .filter(({ rights }) => rights.some(({ action }) => action.startsWith(starts)))
    .map(({ name }) => name)
const actionsOf = (rights: Right[], starts: string) =>
  [...new Set(rights.map(({ action }) => action).filter((action) => action.startsWith(starts)))].sort()

describe('permissions', () => {
  it('let only send-mail send by SES, and only by SendRawEmail; dispatch asks it for the day’s quota', () => {
    expect(whoMay('ses:Send')).toEqual(['send-mail'])
    expect(whoMay('ses:')).toEqual(['dispatch', 'send-mail'])
    expect(actionsOf(functionNamed(template, 'dispatch').rights, 'ses:')).toEqual(['ses:GetSendQuota'])
    expect(actionsOf(functionNamed(template, 'send-mail').rights, 'ses:')).toEqual(['ses:SendRawEmail'])
  })

  it.each([
    ['test', 'clinics@example.org', ['*@example.org', '*@example.com', '*@simulator.amazonses.com']],
    ['production', 'clinics@clinics.example.org', undefined],
  ])(
    'bind mails of the stage %s to sender, domain and configuration set, and outside production to recipients',
    (stage, from, to) => {
      const [right] = functionNamed(synthesised(stage), 'send-mail').rights.filter(({ action }) =>
        action.startsWith('ses:'),
      )
      expect(right?.condition?.StringEquals).toEqual({ 'ses:FromAddress': from })
      expect(right?.condition?.['ForAllValues:StringLike']?.['ses:Recipients']).toEqual(to)
      // With nobody named the condition above would hold.
      expect(right?.condition?.Null?.['ses:Recipients']).toBe(to && 'false')
      const resources = JSON.stringify(right?.resources)
      expect(resources).toMatch(/:configuration-set\/.*:identity\//)
      expect(resources).not.toContain('*')
    },
  )

  const use = ['GetItem', 'PutItem', 'Query', 'UpdateItem']
  it.each([
    ['site', use],
    ['console', ['BatchGetItem', 'BatchWriteItem', 'DeleteItem', ...use]],
    [
      'follow-changes',
      ['DescribeStream', 'GetItem', 'GetRecords', 'GetShardIterator', 'ListStreams', ...use.slice(1)],
    ],
    ['dispatch', use],
    ['send-mail', use],
    ['record-mail-feedback', ['GetItem', 'PutItem', 'UpdateItem']],
    ['collect-attendance', use],
    // Erases what is past its retention, and whoever asks for it.
    ['sweep', ['DeleteItem', ...use]],
  ])('of %s on the table are no more than it needs', (name, verbs) => {
    const expected = verbs.map((verb) => `dynamodb:${verb}`)
    expect(actionsOf(functionNamed(template, name).rights, 'dynamodb:')).toEqual(expected)
  })

  it('to read the index of clinics have only those that list clinics', () => {
    const readers = functions.filter(({ rights }) => JSON.stringify(rights).includes('/index/clinics'))
    expect(readers.map(({ name }) => name)).toEqual(['site', 'console', 'sweep'])
  })

  it.each([
    ['TokenKeys', ['site', 'send-mail']],
    ['SessionKeys', ['console']],
    ['ZoomWebhook', ['site']],
  ])('to read the secret %s have only those that need it', (secret, names) => {
    const readers = functions.filter(({ rights }) =>
      rights.some(({ action, resources }) => {
        return (
          action === 'secretsmanager:GetSecretValue' &&
          resources.some((one) => target(one)?.startsWith(secret))
        )
      }),
    )
    expect(readers.map(({ name }) => name)).toEqual(names)
  })

  it('to plan have follow-changes and sweep only, inside the group', () => {
    expect(whoMay('scheduler:')).toEqual(['follow-changes', 'sweep'])
    for (const { rights } of [functionNamed(template, 'follow-changes'), functionNamed(template, 'sweep')]) {
      for (const { action, resources } of rights.filter((right) => right.action.startsWith('scheduler:'))) {
        const scope =
          action === 'scheduler:ListSchedules' ? ':schedule/*/*' : /:schedule\/[\w-]+-Group-\w+\/\*/
        expect(JSON.stringify(resources), action).toMatch(scope)
      }
    }
  })

  it('to take dead letters out has only the console, and it sends them where they are worked on', () => {
    const dead = /DeadLettersQueue|^LostChangesQueue/
    const takers = functions.filter(({ rights }) =>
      rights.some(({ action, resources }) => {
        return action === 'sqs:ReceiveMessage' && resources.some((one) => dead.test(target(one) ?? ''))
      }),
    )
    expect(takers.map(({ name }) => name)).toEqual(['console'])
    const sends = functionNamed(template, 'console').rights.filter(
      ({ action }) => action === 'sqs:SendMessage',
    )
    const queues = sends.flatMap(({ resources }) => resources.map((one) => target(one)?.slice(0, -8)))
    expect(queues.toSorted()).toEqual([
      'AttendanceQueue',
      'BulkMailsQueue',
      'DispatchesQueue',
      'FeedbackQueue',
      'UrgentMailsQueue',
    ])
  })

  it('to hand on a role are for the schedules and the Scheduler only', () => {
    const roles = functions.flatMap(({ rights }) => rights.filter(({ action }) => action === 'iam:PassRole'))
    expect(roles).toHaveLength(2)
    for (const { resources, condition } of roles) {
      expect(resources.map(target)).toEqual([expect.stringMatching(/^SchedulesRole/)])
      expect(condition).toEqual({ StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } })
    }
  })

  it('of a schedule are to send to the dispatch queue and to its dead letters', () => {
    const [role] = ofType<{ AssumeRolePolicyDocument: { Statement: object[] } }>(
      template,
      'AWS::IAM::Role',
    ).filter(([id]) => id.startsWith('SchedulesRole'))
    // The Scheduler takes it for this account and for nobody else's schedules.
    expect(role?.[1].AssumeRolePolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { Service: 'scheduler.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ])
    const rights = rightsOf(template, role?.[0])
    expect(rights.map(({ action }) => action)).toEqual(['sqs:SendMessage'])
    expect(rights[0]?.resources.map(target)).toEqual([
      expect.stringMatching(/^DispatchesQueue/),
      expect.stringMatching(/^SchedulesDeadLetters/),
    ])
  })

  it('hold no wildcard but four, each with its reason', () => {
    const wild = functions.flatMap(({ rights }) =>
      rights
        .filter(({ action, resources }) => action.includes('*') || JSON.stringify(resources).includes('*'))
        .map(({ action }) => action),
    )
    // Each is acknowledged with its reason where it is granted: schedules are named at run time, two lists and the quota have no resource.
    const named = ['CreateSchedule', 'DeleteSchedule', 'GetSchedule', 'UpdateSchedule', 'ListSchedules']
    expect(new Set(wild)).toEqual(
      new Set([...named.map((verb) => `scheduler:${verb}`), 'dynamodb:ListStreams', 'ses:GetSendQuota']),
    )
  })

  it('come from no policy that AWS manages', () => {
    const managed = ofType<{ ManagedPolicyArns?: unknown[] }>(template, 'AWS::IAM::Role').filter(
      ([, role]) => role.ManagedPolicyArns,
    )
    expect(managed).toEqual([])
  })
})
