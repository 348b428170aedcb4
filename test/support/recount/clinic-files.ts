import type { RawClinic } from './raw-items'

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
const table = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cell).join(',')).join('\n')

/** `2025-06-05T07:35:00.000Z` as Zoom writes it for an account in UTC. */
const zoomTime = (instant: string): string => {
  const [, year, month, day, hour = '', clock] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+:\d+)/.exec(instant) ?? []
  const half = Number(hour) < 12 ? 'AM' : 'PM'
  return `${month}/${day}/${year} ${String(Number(hour) % 12 || 12).padStart(2, '0')}:${clock} ${half}`
}

/** A finished clinic as the folder of files that its organisers would have. */
export const toClinicFiles = (path: string, clinic: RawClinic): Record<string, string> => {
  const files = {
    [`${path}/announcement.txt`]: clinic.announcement,
    [`${path}/registrations.csv`]: table([
      ['email', 'name', 'organisation', 'country', 'status'],
      ...clinic.registrations.map((registration) => [
        registration.email,
        registration.name,
        registration.organisation,
        registration.country,
        registration.status,
      ]),
    ]),
  }
  for (const { number, rows } of clinic.days)
    files[`${path}/day-${number}.csv`] = table([
      ['Name (original name)', 'Email', 'Join time', 'Leave time', 'Duration (minutes)', 'Guest'],
      ...rows.map(({ name, email, from, to, host }) => [
        host ? `${name} (Host)` : name,
        email ?? '',
        zoomTime(from),
        zoomTime(to),
        String(Math.ceil((Date.parse(to) - Date.parse(from)) / 60_000)),
        host ? 'No' : 'Yes',
      ]),
    ])
  return files
}
