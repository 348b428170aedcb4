import { describe, expect, it } from 'vitest'
import { runCli } from '../../../support/execution/run-cli'
import { findRawZoneNames } from '../../../support/pages/raw-zone-names'

const somalia = 'samples/announcements/somalia-2025-12.txt'
const zoomUtc = [
  'Name (original name),Email,Join time (UTC),Leave time (UTC),Duration (minutes),Guest',
  'Amina Warsame,amina.warsame@example.org,12/10/2025 06:00:00 AM,12/10/2025 09:00:00 AM,180,Yes',
].join('\n')
const shifted = [
  'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest',
  'Amina Warsame,amina.warsame@example.org,12/10/2025 07:00:00 AM,12/10/2025 11:00:00 AM,240,Yes',
].join('\n')
const attendance = ['attendance', '--clinic', somalia, '--day', '1']
const people = ['--registrations', 'samples/zoom/registrations.csv', '--zoom', 'zoom.csv']

describe('what a command prints for people', () => {
  it.each([
    ['read', [somalia], {}],
    [
      'read',
      ['page.txt'],
      { 'page.txt': 'Payments Safety Workshop for Zambia\n3 March 2026, 07:00-10:30 UTC' },
    ],
    [
      'read',
      ['page.txt'],
      { 'page.txt': 'Payments Safety Workshop\n3 March 2026\nGeneva | New Delhi\n9:00 Opening' },
    ],
    [
      'read',
      ['page.txt'],
      { 'page.txt': 'Payments Safety Workshop\n3 March 2026, 09:00-12:00 Africa/Lusaka\nhosted in Kenya' },
    ],
    ['plan', [somalia], {}],
    [
      'attendance',
      [...attendance.slice(1), ...people, '--zoom-zone', 'Europe/Zurich'],
      { 'zoom.csv': zoomUtc },
    ],
    [
      'attendance',
      [...attendance.slice(1), ...people, '--zoom-zone', 'America/Lima'],
      { 'zoom.csv': shifted },
    ],
    [
      'programme',
      ['--clinics', 'past'],
      {
        'past/somalia/announcement.txt':
          'Digital Financial Services Security Clinic Somalia\n10 December 2025 from 10:00 to 14:00 Mogadishu time, online via Zoom',
        'past/somalia/registrations.csv':
          'email,name,organisation,country\namina.warsame@example.org,Amina,X,SO',
        'past/somalia/zoom/day-1.csv': shifted,
      },
    ],
  ] as [string, string[], Record<string, string>][])(
    'names no zone by its tz name: %s %s',
    async (command, args, files) => {
      const { text, errors } = await runCli([command, ...args], { files })
      const printed = [text, ...errors].filter((line) => !line.startsWith('try --zoom-zone')).join('\n')
      expect(printed).not.toBe('')
      expect(findRawZoneNames(printed)).toEqual([])
    },
  )
})
