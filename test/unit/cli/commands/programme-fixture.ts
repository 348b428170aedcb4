import { historyHeader } from '../../../../shared/import/history/history-columns'
import { runCli } from '../../../support/execution/run-cli'

export const history = (...rows: string[]) => `${[historyHeader, ...rows].join('\n')}\n`
export const announcement = `Digital Financial Services Security Clinic Lesotho
It will take place on 5-6 June 2025 from 10:00 to 12:00 Maseru time, online via Zoom, in Maseru, Lesotho.
`
export const zoomRow = (email: string, from: string, to: string, date = '06/05/2025') =>
  `${email},${email},${date} ${from},${date} ${to},60,Yes`
export const zoom = (...rows: string[]) =>
  ['Name (original name),Email,Join time,Leave time,Duration (minutes),Guest', ...rows].join('\n')
export const lesotho = {
  'past/lesotho/announcement.txt': announcement,
  'past/lesotho/registrations.csv':
    'email,name,organisation,country\nthabo@lca.org.ls,Thabo,Lesotho Communications Authority (LCA),LS\nneo@cbl.ls,Neo,CBL,Lesotho\nlate@cbl.ls,Late,cbl,LS\n',
  'past/lesotho/zoom/day-1.csv': zoom(
    zoomRow('thabo@lca.org.ls', '09:55:00 AM', '12:01:00 PM'),
    zoomRow('neo@cbl.ls', '10:00:00 AM', '10:30:00 AM'),
  ),
  'past/lesotho/zoom/day-2.csv': zoom(zoomRow('neo@cbl.ls', '10:00:00 AM', '12:00:00 PM', '06/06/2025')),
}
export const rwanda = {
  'past/rwanda/page.txt': announcement
    .replaceAll('Lesotho', 'Rwanda')
    .replaceAll('Maseru', 'Kigali')
    .replace('5-6 June', '3 July'),
  'past/rwanda/people.csv': 'E-mail,Name,Organisation,Country\nNEO@cbl.ls,Neo,CBL,LS\nk@rura.rw,K,RURA,RW\n',
  'past/rwanda/report.csv': zoom(
    zoomRow('neo@cbl.ls', '10:00:00 AM', '12:00:00 PM', '07/03/2025'),
    zoomRow('k@rura.rw', '10:00:00 AM', '12:00:00 PM', '07/03/2025'),
    zoomRow('nobody@example.org', '10:00:00 AM', '12:00:00 PM', '07/03/2025'),
  ),
}

export const runProgramme = async (args: string[], files: Record<string, string> = {}) => {
  const result = await runCli(['programme', ...args], { files })
  return { ...result, json: () => JSON.parse(result.text) }
}
