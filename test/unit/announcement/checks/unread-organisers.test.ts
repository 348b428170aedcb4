import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const askedLine = (head: string): number | null | undefined => {
  const page = `${head}\n\n3 March 2027, 09:00-12:00 Nairobi time, online\n`
  return readAnnouncement(page).findings.find(({ message }) => message.includes('organiser'))?.line
}

describe('an institution that was not read as an organiser', () => {
  it.each([
    ['Central Bank of Examplia\n\nDFS Security Clinic', 1],
    ['DFS Security Clinic\n\nThe Example Revenue Authority announces its clinic.', 3],
    ['MINISTÈRE DU NUMÉRIQUE EXEMPLE\n\nClinique de sécurité', 1],
    ['DFS Security Clinic\n\nO Instituto Exemplo das Comunicações tem a honra de convidar V. Exa.', 3],
    ['هيئة تنظيم الاتصالات\n\nورشة عمل أمن المدفوعات', 1],
    [
      'Ministry of Example Affairs\n\nDFS Security Clinic\n\nOrganised in collaboration with the Reserve Bank of Examplia.',
      1,
    ],
    ['Instituto Exemplo | Transformando o futuro\n\nDFS Security Clinic', 1],
    ['Banco Ejemplo — Siempre contigo\n\nDFS Security Clinic', 1],
    ['DFS Security Clinic\n\n- **By:** Example Fintech Association *(Innovate. Elevate.)*', 3],
    ['DFS Security Clinic\n\nPor: Asociación Ejemplo de Pagos', 3],
    ['Example Innovation Hub\n\nDFS Security Clinic', 1],
    ['DFS Security Clinic\n\nLa Superintendencia Ejemplo celebrará la clínica para los bancos.', 3],
    ['From: Central Bank of Examplia\nTo: All banks\nDate: 1 March 2027\nSubject: DFS Security Clinic', 1],
    ['DE: Banco Ejemplo\nA: Entidades\nFECHA: 1 de marzo de 2027\nASUNTO: Clínica de seguridad', 1],
    ['من: هيئة المثال للاتصالات\n\nعيادة أمن المدفوعات', 1],
    ['Royal Authority of Examplia | ITU\n\nDFS Security Clinic', 1],
    ['ITU – Example Monetary Authority\n\nDFS Security Clinic', 1],
    ['Reserve Example of Fiji presents\n\nDFS Security Clinic', 1],
    ['DFS Security Clinic\n\nWe at Example Circle team up with ITU for a day.', 3],
    ['DFS Security Clinic\n\nLa Cámara Ejemplo y la UIT te esperan.', 3],
    ['DFS Security Clinic\n\nITU et le Réseau Exemple vous attendent.', 3],
    ['DFS Security Clinic\n\nThe Example Institute of Finance runs the clinic for banks.', 3],
  ])('is asked about: %j', (head, line) => {
    expect(askedLine(head)).toBe(line)
  })

  it.each([
    'DFS Security Clinic\n\nRegulators and commercial banks are invited.',
    'From: Director, Payment Systems Department\nTo: All banks\nSubject: DFS Security Clinic',
    'From: Anna Example, Example Bank <anna@example.org>\nSubject: DFS Security Clinic',
    'DFS Security Clinic\n\nThe expected output is a draft of the Recommendations and the ITU DFS lab.',
    'DFS Security Clinic\n\nBy: Zoom',
    'DFS Security Clinic\n\nRisk | Example Bank | 2 places',
    'DFS Security Clinic\n\nTelecommunication Development Bureau',
    'To: All commercial banks\n\nDFS Security Clinic',
    'Reserve Bank of Examplia\n\nDFS Security Clinic\n\nOrganised in collaboration with the Reserve Bank of Examplia.',
    'DFS Security Clinic\n\nThe programme committee invites abstracts.',
  ])('is not asked about: %j', (head) => {
    expect(askedLine(head)).toBeUndefined()
  })
})
