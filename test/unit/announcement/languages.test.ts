import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../shared/announcement/read-announcement'
import { summariseReading } from './summarise-reading'

describe('announcements in other languages', () => {
  it('reads French', () => {
    const page = `Clinique de sécurité des services financiers numériques (SFN) – Côte d’Ivoire

L’Union internationale des télécommunications (UIT), en collaboration avec l’Autorité de Régulation des Télécommunications de Côte d’Ivoire (ARTCI), a le plaisir de vous inviter à la clinique qui aura lieu les 5 et 6 mars 2026, de 10h00 à 12h30 (heure d’Abidjan), en ligne via Zoom.

Objectifs
La clinique vise à présenter les recommandations de l’UIT.

Public cible : régulateurs des télécommunications, banques centrales, opérateurs et fintechs.

Inscription
Inscrivez-vous ici avant le 1er mars 2026.

Programme

Jour 1 : jeudi 5 mars 2026

10h00 – 10h15 : Mot de bienvenue
10h15 – 11h15
Présentation du laboratoire de sécurité SFN de l’UIT
Cette séance présente le laboratoire.
11h15 – 11h30 Pause-café
11h30 – 12h30 Recommandations de sécurité
Intervenant : Jean Kouassi, Directeur, ARTCI

Jour 2 : vendredi 6 mars 2026

De 10h00 à 11h00 : Audit des applications
11h00 – 11h15 Pause
11h15 – 12h30 Discussion ouverte
Rapports connexes :
Rapport sur la cyberrésilience
Pour plus d’informations : dfs@example.org`
    expect(summariseReading(page)).toEqual({
      clinics: 1,
      country: 'CI',
      zone: 'Africa/Abidjan',
      days: [
        [
          '2026-03-05 10:00-12:30',
          '10:00-10:15 Mot de bienvenue',
          '10:15-11:15 Présentation du laboratoire de sécurité SFN de l’UIT',
          '11:15-11:30 (Pause-café)',
          '11:30-12:30 Recommandations de sécurité',
        ],
        [
          '2026-03-06 10:00-12:30',
          '10:00-11:00 Audit des applications',
          '11:00-11:15 (Pause)',
          '11:15-12:30 Discussion ouverte',
        ],
      ],
      codes: [],
    })
    expect(readAnnouncement(page).clinics[0]).toMatchObject({
      title: 'Clinique de sécurité des services financiers numériques (SFN) – Côte d’Ivoire',
      coOrganisers: ['Autorité de Régulation des Télécommunications de Côte d’Ivoire (ARTCI)'],
      mode: 'online',
      audience: ['régulateurs des télécommunications', 'banques centrales', 'opérateurs', 'fintechs'],
    })
  })

  it('reads Spanish', () => {
    const page = `Clínica de seguridad de los servicios financieros digitales – Perú

La Unión Internacional de Telecomunicaciones (UIT), en colaboración con la Superintendencia de Banca, Seguros y AFP (SBS), tiene el agrado de invitarle a la clínica que se llevará a cabo los días 5 y 6 de junio de 2025, de 9:00 a. m. a 11:30 a. m. (hora de Lima, GMT-5), en línea.

Público objetivo
La clínica está dirigida a reguladores, bancos centrales, operadores móviles y proveedores de servicios.

Programa

Día 1 – jueves 5 de junio de 2025
9:00 a. m. - 9:15 a. m. Palabras de bienvenida
9:15 – 10:15 Introducción al laboratorio de seguridad
10:15 – 10:30 Receso
10:30 – 11:30 Recomendaciones de seguridad
Ponente: María Pérez, SBS

Día 2 – viernes 6 de junio de 2025
9:00 – 10:30 Pruebas de seguridad
10:30 – 10:45 Pausa para el café
10:45 – 11:30 Discusión abierta y clausura

Inscripción
Regístrese aquí.`
    expect(summariseReading(page)).toMatchObject({
      country: 'PE',
      zone: 'America/Lima',
      days: [
        [
          '2025-06-05 09:00-11:30',
          '09:00-09:15 Palabras de bienvenida',
          '09:15-10:15 Introducción al laboratorio de seguridad',
          '10:15-10:30 (Receso)',
          '10:30-11:30 Recomendaciones de seguridad',
        ],
        [
          '2025-06-06 09:00-11:30',
          '09:00-10:30 Pruebas de seguridad',
          '10:30-10:45 (Pausa para el café)',
          '10:45-11:30 Discusión abierta y clausura',
        ],
      ],
      codes: [],
    })
    expect(readAnnouncement(page).clinics[0]).toMatchObject({
      coOrganisers: ['Superintendencia de Banca, Seguros y AFP (SBS)'],
      mode: 'online',
      audience: ['reguladores', 'bancos centrales', 'operadores móviles', 'proveedores de servicios'],
    })
  })

  it('reads Portuguese', () => {
    const page = `Clínica de Segurança de Serviços Financeiros Digitais – Moçambique
A clínica terá lugar nos dias 27 e 28 de novembro de 2025, das 9h00 às 11h00, hora de Maputo.
Dia 1
9h00 - 9h30 Boas-vindas
9h30 - 9h45 Intervalo
9h45 - 11h00 Laboratório
Dia 2
09h00 às 11h00 Auditoria`
    expect(summariseReading(page)).toMatchObject({
      country: 'MZ',
      zone: 'Africa/Maputo',
      days: [
        [
          '2025-11-27 09:00-11:00',
          '09:00-09:30 Boas-vindas',
          '09:30-09:45 (Intervalo)',
          '09:45-11:00 Laboratório',
        ],
        ['2025-11-28 09:00-11:00', '09:00-11:00 Auditoria'],
      ],
      codes: ['mode-missing'],
    })
  })
})
