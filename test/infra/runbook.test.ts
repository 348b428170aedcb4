import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type LogAlarm, logAlarms } from '../../infra/config/log-alarms'
import { resourcesOfType, templateOfStage } from './support/synthesized-template'

const runbook = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'runbook.md'), 'utf8')

/** The sections of alarms: their headings name one or several, without the stack. */
const sections = runbook
  .split(/^(?=#)/m)
  .filter((section) => section.startsWith('### '))
  .map((section) => {
    const [heading = '', ...text] = section.slice(4).split('\n')
    return { alarms: heading.split(', '), text: text.join('\n') }
  })

const template = templateOfStage('production')
const alarms = resourcesOfType<{ AlarmName: string }>(template, 'AWS::CloudWatch::Alarm').map(
  ([, { AlarmName }]) => AlarmName.replace('dfs-security-clinics-production-', ''),
)
const alarmWords = (alarm: LogAlarm) => Object.keys(alarm.words)
const logAlarmNames: string[] = Object.keys(logAlarms)

describe('the runbook', () => {
  it('has a section for every alarm of a single metric and for every word that an alarm counts, and no other', () => {
    const expected = [
      ...alarms.filter((name) => !logAlarmNames.includes(name)),
      ...Object.values(logAlarms).flatMap(alarmWords),
    ]
    expect(sections.flatMap((section) => section.alarms).sort()).toEqual(expected.sort())
  })

  it.each(Object.entries(logAlarms))('says which words the alarm %s counts', (name, alarm) => {
    const [, words = ''] = new RegExp(`^\\| ${name} \\| (.+) \\|$`, 'm').exec(runbook) ?? []
    expect(words.split(', ')).toEqual(alarmWords(alarm))
  })

  it.each(sections)('says of $alarms.0 what people notice, how to look and how to fix', ({ text }) => {
    const [, notice = '', look = '', fix = ''] =
      /^\*\*Notice:\*\* (.+)\n\n\*\*Look:\*\* (.+)\n\n\*\*Fix:\*\* (.+)\n/.exec(text) ?? []
    for (const part of [notice, look, fix]) expect(part.split(' ').length).toBeGreaterThan(3)
    // A command to type, not only advice.
    expect(look).toMatch(/`(ask|aws|depth|npm)/)
  })

  it('has commands that a shell can parse', () => {
    const blocks = [...runbook.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].map(([, commands = '']) => commands)
    expect(blocks.length).toBeGreaterThan(4)
    for (const input of blocks)
      expect(() => execFileSync('sh', ['-n'], { input, stdio: 'pipe' }), input).not.toThrow()
  })

  it('looks resources up with a call that has no limit of 100', () => {
    expect(runbook).not.toContain('aws cloudformation describe-stack-resources')
  })

  it('calls resources by the beginnings of their names in the template', () => {
    const called = [...runbook.matchAll(/\$\(resource (\w+) ([\w:]+)\)/g)].map(([, id, type]) => ({
      id,
      type,
    }))
    const functions = [...runbook.matchAll(/\$\(fn (\w+)\)/g)].map(([, id]) => ({
      id: `${id}Function`,
      type: 'Lambda::Function',
    }))
    const queues = [...runbook.matchAll(/\bdepth (\w+)/g)].map(([, id]) => ({
      id: `${id}Queue`,
      type: 'SQS::Queue',
    }))
    for (const { id, type } of [...called, ...functions, ...queues]) {
      const found = resourcesOfType(template, `AWS::${type}`).filter(([name]) => name.startsWith(id ?? ''))
      expect(found, `${id} ${type}`).toHaveLength(1)
    }
    expect(called.length).toBeGreaterThan(5)
  })
})
