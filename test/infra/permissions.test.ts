import { describe, expect, it } from 'vitest'
import { findFunction, listFunctions, permissionsOf, type RolePermission } from './support/permissions'
import { referencedId, resourcesOfType, templateOfStage } from './support/synthesized-template'

const template = templateOfStage()
const functions = listFunctions(template)
const whoMay = (starts: string) =>
  functions
    .filter(({ permissions }) => permissions.some(({ action }) => action.startsWith(starts)))
    .map(({ name }) => name)
const actionsOf = (permissions: RolePermission[], starts: string) =>
  [...new Set(permissions.map(({ action }) => action).filter((action) => action.startsWith(starts)))].sort()

describe('permissions', () => {
  it('let only send-mail send by SES, and only by SendRawEmail; dispatch and the sweep ask it for the day’s quota', () => {
    expect(whoMay('ses:Send')).toEqual(['send-mail'])
    expect(whoMay('ses:')).toEqual(['dispatch', 'send-mail', 'sweep'])
    expect(actionsOf(findFunction(template, 'dispatch').permissions, 'ses:')).toEqual(['ses:GetSendQuota'])
    expect(actionsOf(findFunction(template, 'send-mail').permissions, 'ses:')).toEqual(['ses:SendRawEmail'])
  })

  it.each([
    ['test', 'clinics@example.org', ['*@example.org', '*@example.com', '*@simulator.amazonses.com']],
    ['production', 'clinics@clinics.dfs.test', undefined],
  ])(
    'bind mails of the stage %s to sender, domain and configuration set, and outside production to recipients',
    (stage, from, to) => {
      const [right] = findFunction(templateOfStage(stage), 'send-mail').permissions.filter(({ action }) =>
        action.startsWith('ses:'),
      )
      expect(right?.condition?.StringEquals).toEqual({ 'ses:FromAddress': from })
      expect(right?.condition?.['ForAllValues:StringLike']?.['ses:Recipients']).toEqual(to)
      // Without a named recipient the condition above would hold.
      expect(right?.condition?.Null?.['ses:Recipients']).toBe(to && 'false')
      const resources = JSON.stringify(right?.resources)
      expect(resources).toMatch(/:configuration-set\/.*:identity\//)
      expect(resources).not.toContain('*')
    },
  )

  const use = ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem']
  it.each([
    ['site', use],
    ['console', ['BatchGetItem', 'BatchWriteItem', 'DeleteItem', ...use.slice(1)]],
    [
      'process-table-stream',
      [
        'BatchGetItem',
        'DescribeStream',
        'GetItem',
        'GetRecords',
        'GetShardIterator',
        'ListStreams',
        ...use.slice(2),
      ],
    ],
    ['dispatch', use],
    ['send-mail', use],
    ['record-mail-feedback', ['BatchGetItem', 'GetItem', 'PutItem', 'UpdateItem']],
    ['render-certificate', ['BatchGetItem', 'GetItem']],
    ['collect-attendance', use],
    // Erases what is past its retention, and whoever asks for it, contact lists in their parts too.
    ['sweep', ['BatchGetItem', 'BatchWriteItem', 'DeleteItem', ...use.slice(1)]],
  ])('of %s on the table are no more than it needs', (name, verbs) => {
    const expected = verbs.map((verb) => `dynamodb:${verb}`)
    expect(actionsOf(findFunction(template, name).permissions, 'dynamodb:')).toEqual(expected)
  })

  it('to read the index of clinics belong only to functions that list clinics', () => {
    const readers = functions.filter(({ permissions }) =>
      JSON.stringify(permissions).includes('/index/clinics'),
    )
    expect(readers.map(({ name }) => name)).toEqual(['site', 'console', 'sweep'])
  })

  it('to read the secret have only the functions that sign or verify', () => {
    const readers = functions.filter(({ permissions }) =>
      permissions.some(({ action }) => action === 'secretsmanager:GetSecretValue'),
    )
    expect(readers.map(({ name }) => name)).toEqual(['site', 'console', 'send-mail'])
    expect(whoMay('secretsmanager:')).toEqual(['site', 'console', 'send-mail'])
  })

  it('to schedule belong to process-table-stream and sweep only, inside the group', () => {
    expect(whoMay('scheduler:')).toEqual(['process-table-stream', 'sweep'])
    for (const { permissions } of [
      findFunction(template, 'process-table-stream'),
      findFunction(template, 'sweep'),
    ]) {
      for (const { action, resources } of permissions.filter((right) =>
        right.action.startsWith('scheduler:'),
      )) {
        const scope =
          action === 'scheduler:ListSchedules' ? ':schedule/*/*' : /:schedule\/[\w-]+-Group-\w+\/\*/
        expect(JSON.stringify(resources), action).toMatch(scope)
      }
    }
  })

  it('to take dead letters out belong to the console only, which may send them to their queues', () => {
    const dead = /DeadLettersQueue/
    const takers = functions.filter(({ permissions }) =>
      permissions.some(({ action, resources }) => {
        return action === 'sqs:ReceiveMessage' && resources.some((one) => dead.test(referencedId(one) ?? ''))
      }),
    )
    expect(takers.map(({ name }) => name)).toEqual(['console'])
    const sends = findFunction(template, 'console').permissions.filter(
      ({ action }) => action === 'sqs:SendMessage',
    )
    const queues = sends.flatMap(({ resources }) => resources.map((one) => referencedId(one)?.slice(0, -8)))
    expect(queues.toSorted()).toEqual([
      'AttendanceQueue',
      'BulkMailsQueue',
      'DispatchesQueue',
      'FeedbackQueue',
      'UrgentMailsQueue',
    ])
  })

  it('to pass a role belong to the schedules and the Scheduler only', () => {
    const roles = functions.flatMap(({ permissions }) =>
      permissions.filter(({ action }) => action === 'iam:PassRole'),
    )
    expect(roles).toHaveLength(2)
    for (const { resources, condition } of roles) {
      expect(resources.map(referencedId)).toEqual([expect.stringMatching(/^SchedulesRole/)])
      expect(condition).toEqual({ StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } })
    }
  })

  it('of a schedule are to send to the dispatch queue and to its dead letters', () => {
    const [role] = resourcesOfType<{ AssumeRolePolicyDocument: { Statement: object[] } }>(
      template,
      'AWS::IAM::Role',
    ).filter(([id]) => id.startsWith('SchedulesRole'))
    // The Scheduler assumes it for this account and for no other account’s schedules.
    expect(role?.[1].AssumeRolePolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { Service: 'scheduler.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ])
    const permissions = permissionsOf(template, role?.[0])
    expect(permissions.map(({ action }) => action)).toEqual(['sqs:SendMessage'])
    expect(permissions[0]?.resources.map(referencedId)).toEqual([
      expect.stringMatching(/^DispatchesQueue/),
      expect.stringMatching(/^SchedulesDeadLetters/),
    ])
  })

  it('have no wildcard but four, each with its reason', () => {
    const wild = functions.flatMap(({ permissions }) =>
      permissions
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
    const managed = resourcesOfType<{ ManagedPolicyArns?: unknown[] }>(template, 'AWS::IAM::Role').filter(
      ([, role]) => role.ManagedPolicyArns,
    )
    expect(managed).toEqual([])
  })
})
