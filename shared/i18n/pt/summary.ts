import type { enSummarySentences } from '../en/summary'
import type { TranslatedSentences } from '../translator'

/** The same in Portuguese. */
export const ptSummarySentences: TranslatedSentences<typeof enSummarySentences> = {
  'summary.subject': 'Participação no dia {number}: {clinic}',
  'summary.heading': 'Participação no dia {number}',
  'summary.registered': 'Inscrições',
  'summary.joinClicked': 'Abriram a ligação',
  'summary.joined': 'Entraram',
  'summary.present': 'Presentes',
  'summary.attended': 'Participaram',
  'summary.unmatchedPeople': 'Participantes sem inscrição associada',
  'summary.meaning.registered':
    'Pessoas com inscrição confirmada, incluindo aquelas cujos dados pessoais foram entretanto apagados.',
  'summary.meaning.joinClicked':
    'Pessoas inscritas que abriram a sua ligação pessoal, desde 30 minutos antes do dia até ao seu fim.',
  'summary.meaning.joined':
    'Pessoas inscritas que estiveram na reunião pelo menos um minuto inteiro dentro do horário do dia, ou que a equipa registou como presentes.',
  'summary.meaning.present': 'Pessoas inscritas registadas como presentes no local.',
  'summary.meaning.attended':
    'Pessoas inscritas presentes durante a parte do horário do dia definida para a oficina (metade, salvo outra definição), ou que a equipa registou como presentes.',
  'summary.meaning.attendedAtVenue':
    'As mesmas pessoas: todas as que foram registadas como presentes participaram.',
  'summary.meaning.unmatchedPeople':
    'Nomes apresentados na reunião que ainda não correspondem a nenhuma pessoa inscrita. Não entram em nenhum outro número.',
  'summary.definition': '{label}: {meaning}',
  'summary.allMatched': 'Cada participante tem uma inscrição associada.',
  'summary.unmatched':
    'Sem inscrição associada: {people, plural, one {um participante} other {# participantes}} ({rows, plural, one {uma linha} other {# linhas}}).',
  'summary.excluded':
    '{count, plural, one {Foi excluído um anfitrião, intérprete ou robô.} other {Foram excluídos # anfitriões, intérpretes e robôs.}}',
  'summary.ignored':
    '{count, plural, one {Foi ignorada uma entrada que não corresponde a um participante.} other {Foram ignoradas # entradas que não correspondem a participantes.}}',
  'summary.venueOnly':
    'Só são contadas as pessoas registadas como presentes no local: o Zoom não enviou nada sobre este dia.',
  'summary.onlineOnly': 'Os dados do Zoom abrangem apenas as pessoas que entraram em linha.',
  'summary.skippedRows':
    '{count, plural, one {Uma linha do relatório não pôde ser lida e foi omitida.} other {# linhas do relatório não puderam ser lidas e foram omitidas.}}',
  'summary.correctedSubject': 'Participação corrigida no dia {number}: {clinic}',
  'summary.correctedHeading': 'Participação corrigida no dia {number}',
  'summary.replaces': 'Foi carregado um relatório corrigido. Este resumo substitui o de {moment}.',
  'summary.change': '{label}: antes {before}, agora {after}.',
  'noData.subject': 'Sem dados de participação no dia {number}: {clinic}',
  'noData.heading': 'Sem dados de participação no dia {number}',
  'noData.text':
    'O Zoom não enviou nada sobre este dia; por isso, a participação não é conhecida. Isto acontece quando a reunião decorreu com outro número ou noutra conta do Zoom.',
  'noData.textHybrid':
    'O Zoom não enviou nada sobre este dia e ninguém foi registado como presente no local; por isso, a participação não é conhecida.',
  'noData.textInPerson': 'A participação neste dia não foi registada; por isso, não é conhecida.',
  'noData.howTo':
    'Inicie sessão no Zoom com a conta que acolheu a reunião, abra Relatórios, Utilização, clique no número de participantes e exporte a lista com os dados da reunião. Carregue esse ficheiro: o resumo é enviado assim que for contado.',
  'noData.button': 'Carregar o relatório do Zoom',
  'summary.dataTime': 'Os dados foram recolhidos em {moment}.',
  'summary.attendedExplained':
    'Participar significa estar presente pelo menos {minutes, plural, one {um minuto} other {# minutos}} do dia.',
  'summary.comparison': 'Comparação',
  'summary.averageColumn': 'Média de oficinas comparáveis',
  'summary.comparable':
    'Oficinas na média: {number}. Tiveram a mesma modalidade e começaram nos dois anos anteriores a esta.',
  'summary.tooFewComparable':
    'Ainda não há uma média de oficinas comparáveis: são muito poucas as oficinas da mesma modalidade e de outros organizadores que começaram nos dois anos anteriores a esta.',
  'summary.overTime': 'Participantes ao longo do dia ({zone})',
  'summary.overTimeExplained':
    'Todas as pessoas que participaram, com ou sem inscrição, exceto anfitriões, intérpretes e robôs.',
  'summary.sessions': 'Pessoas em cada sessão',
  'summary.sessionsExplained':
    'Pessoas inscritas que estiveram na reunião pelo menos um minuto inteiro da sessão.',
  'summary.missing': 'Instituições convidadas que faltaram',
  'summary.bySector': 'Por setor',
  'summary.byOrganisation': 'Por organização',
  'summary.byCountry': 'Por país',
  'summary.moreGroups': '{count, plural, one {Mais um} other {Mais #}}',
  'summary.group': 'Grupo',
  'summary.notStated': 'Não indicado',
  'summary.button': 'Ver a participação do dia',
  'summary.reason': 'Recebe este e-mail porque {email} recebe a participação nesta oficina.',
}
