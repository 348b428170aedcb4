import type { enMailSentences } from '../en/mail'
import type { TranslatedSentences } from '../translator'
import { ptInvitationSentences } from './invitation'
import { ptSummarySentences } from './summary'

/** Every sentence of the mails in Portuguese, in words that Brazil, Portugal and Africa share. */
export const ptMailSentences: TranslatedSentences<typeof enMailSentences> = {
  brand: 'Oficinas de segurança dos SFD',
  sender: 'União Internacional das Telecomunicações',
  greeting: 'Olá, {name},',
  'greeting.withoutName': 'Olá,',
  day: 'Dia {number}',
  readerTime: 'Na sua hora:',
  labelAndValue: '{label}: {value}',
  programme: 'Programa do dia {number}',
  moreProgramme: '{count, plural, one {Há mais um ponto} other {Há mais # pontos}} na página da oficina.',
  personalPage: 'A sua página pessoal',
  clinicPage: 'A página da oficina',

  'confirmation.subject': 'Inscrição confirmada: {clinic}, {dates}',
  'confirmation.heading': 'A sua inscrição está confirmada',
  'confirmation.intro': 'A sua inscrição em {clinic} está confirmada.',
  'confirmation.days': '{count, plural, one {Data e horário} other {Datas e horários}}',
  'confirmation.joinLinkLater': 'Uma hora antes de cada dia enviaremos a sua ligação pessoal de acesso.',
  'confirmation.joinLinkAgain':
    'Enviaremos novamente a sua ligação de acesso uma hora antes de cada um dos outros dias.',
  'confirmation.calendar':
    'O ficheiro de calendário em anexo acrescenta {count, plural, one {o dia} =2 {os dois dias} other {os # dias}} ao seu calendário.',

  'confirmation.chosenDays': 'São estes os dias que escolheu. Os outros são retirados do seu calendário.',

  'waitlisted.subject': 'Está na lista de espera: {clinic}, {dates}',
  'waitlisted.heading': 'Está na lista de espera',
  'waitlisted.intro':
    'Todas as vagas de {clinic} estão ocupadas neste momento. A sua inscrição está na lista de espera.',
  'waitlisted.place':
    'Quando este e-mail foi enviado, estava na posição {place} da lista. A sua página pessoal mostra a posição atual.',
  'waitlisted.next':
    'As vagas que ficam livres são oferecidas pela ordem da lista. Quando chegar a sua vez, receberá um e-mail que indica até quando a vaga fica reservada para si.',
  'waitlisted.leave': 'Se já não deseja participar, saia da lista de espera na sua página pessoal.',

  'waitlisted.approved': 'A equipa organizadora aceitou a sua inscrição.',

  'pending.subject': 'Inscrição recebida: {clinic}, {dates}',
  'pending.heading': 'Recebemos a sua inscrição',
  'pending.intro': 'Recebemos a sua inscrição em {clinic}. A equipa organizadora analisa cada inscrição.',
  'pending.next':
    'Comunicaremos a decisão por e-mail. Até lá não precisa de fazer nada. Ainda não há vaga reservada para si.',
  'pending.leave': 'Se já não deseja participar, cancele a sua inscrição na sua página pessoal.',

  'rejected.subject': 'Sobre a sua inscrição: {clinic}',
  'rejected.heading': 'Não podemos oferecer uma vaga',
  'rejected.intro':
    'Agradecemos o seu interesse em {clinic}. Lamentamos que a equipa organizadora não possa oferecer-lhe uma vaga.',
  'rejected.thanks':
    'Esperamos contar com a sua presença noutra oficina. As próximas são anunciadas nas nossas páginas públicas.',

  'seat-offered.subject': 'Há uma vaga para si: {clinic}',
  'seat-offered.heading': 'Há uma vaga para si',
  'seat-offered.intro': 'Ficou livre uma vaga em {clinic} e chegou a sua vez na lista de espera.',
  'seat-offered.until': 'Está reservada para si até {moment}.',
  'seat-offered.button': 'Aceitar a vaga',
  'seat-offered.otherwise':
    'Se não recebermos a sua resposta até lá, a vaga será oferecida à pessoa seguinte da lista. Se não puder participar, recuse a vaga na mesma página.',

  'joinSection.heading': 'A sua ligação de acesso',
  'joinSection.soon': 'O dia {number} começa às {clock}. A reunião abre 30 minutos antes.',
  'joinSection.running': 'O dia {number} começou às {clock} e está a decorrer.',
  'joinSection.button': 'Entrar na oficina',
  'joinSection.personal': 'Esta ligação é pessoal. Não a partilhe.',

  'reminder-week.subject': 'Lembrete: {clinic} começa a {date}',
  'reminder-week.heading': 'A sua oficina começa em breve',
  'reminder-week.intro': '{clinic} começa a {date}. Será um prazer contar com a sua presença.',

  'reminder-day.subject': 'Dia {number}, {date}: {clinic}',
  'reminder-day.heading': 'O dia {number} aproxima-se',
  'reminder-day.intro': 'O dia {number} de {clinic} aproxima-se.',
  'reminder-day.joinLinkLater': 'Uma hora antes do início enviaremos a sua ligação pessoal de acesso.',

  'join-link.subject': 'A sua ligação de acesso: o dia {number} começa às {clock}, {clinic}',
  'join-link.heading': 'A sua ligação de acesso para o dia {number}',
  'join-link.intro': 'O dia {number} de {clinic} começa em breve.',

  'address-check.intro': 'Este endereço foi indicado para uma inscrição em {clinic}.',
  'address-check.next':
    'Confirme-o na página que o botão abre: só então a sua inscrição será aceite e o resto será enviado. Até lá não se reserva nenhum lugar.',
  'address-confirmation.subject': 'Confirme o seu endereço de e-mail: {clinic}',
  'address-confirmation.heading': 'Confirme o seu endereço de e-mail',
  'address-confirmation.intro': 'Uma pessoa com inscrição em {clinic} indicou este endereço como o novo.',
  'address-confirmation.button': 'Confirmar este endereço',
  'address-confirmation.until': 'A ligação funciona até {moment}.',
  'address-confirmation.otherwise':
    'Se não foi o seu caso, ignore este e-mail. Nada mais será enviado para este endereço.',
  'address-changed.subject': 'O seu endereço de e-mail foi alterado: {clinic}',
  'address-changed.heading': 'O seu endereço de e-mail foi alterado',
  'address-changed.intro':
    'A sua inscrição em {clinic} tem agora outro endereço de e-mail, que indicou na sua página pessoal. As mensagens já não chegam a este endereço.',

  'thank-you.joined.subject': 'Agradecemos a sua participação: {clinic}',
  'thank-you.joined.heading': 'Agradecemos a sua participação',
  'thank-you.joined.intro': 'Agradecemos a sua participação em {clinic}.',
  'thank-you.absent.subject': 'Sentimos a sua falta: {clinic}',
  'thank-you.absent.heading': 'Sentimos a sua falta',
  'thank-you.absent.intro': '{clinic} terminou. Segundo os nossos registos, não participou.',
  'thank-you.absent.mistaken':
    'Se participou, responda a este e-mail para que a equipa organizadora verifique a lista de presenças.',
  'thank-you.unknown.subject': 'A oficina terminou: {clinic}',
  'thank-you.unknown.heading': 'A oficina terminou',
  'thank-you.unknown.intro': '{clinic} terminou. Agradecemos o seu interesse.',
  'thank-you.certificate': 'Foi emitido um certificado de participação em seu nome.',
  'thank-you.certificateButton': 'Descarregar o seu certificado',
  'thank-you.materials': 'Materiais da oficina:',
  'gaps.request':
    'No último dia mostraremos em que medida as instituições aplicam as recomendações de segurança da UIT. Responda antes pela sua.',
  'gaps.button': 'Responder pela minha instituição',
  'thank-you.survey': 'O que achou da oficina? As suas respostas são anónimas.',
  'thank-you.surveyButton': 'Responder às perguntas',

  'place-changed.subject.online': 'Agora em linha: {clinic}',
  'place-changed.subject.hybrid': 'Agora presencial e em linha: {clinic}',
  'place-changed.subject.in-person': 'Novo local: {clinic}',
  'place-changed.heading.online': 'A oficina realiza-se em linha',
  'place-changed.heading.hybrid': 'A oficina realiza-se presencialmente e em linha',
  'place-changed.heading.in-person': 'A oficina realiza-se presencialmente',
  'place-changed.intro.online': '{clinic} realiza-se em linha.',
  'place-changed.intro.hybrid': '{clinic} realiza-se presencialmente, no local indicado abaixo, e em linha.',
  'place-changed.intro.in-person': '{clinic} realiza-se presencialmente, no local indicado abaixo.',
  'place-changed.replaces':
    'Esta mensagem substitui o que as anteriores indicavam sobre a forma de participar. As datas e os horários não mudam e a sua inscrição continua válida.',
  'place-changed.calendar': 'O ficheiro de calendário em anexo atualiza as entradas no seu calendário.',
  'moved.subject': 'Dia {number} reagendado ({date}): {clinic}',
  'moved.heading': 'O dia {number} foi reagendado',
  'moved.intro': 'O dia {number} de {clinic} foi reagendado. A sua inscrição continua válida.',
  'moved.before': 'Data e hora anteriores',
  'moved.now': 'Nova data e hora',
  'moved.calendar': 'O ficheiro de calendário em anexo atualiza a entrada no seu calendário.',

  'cancelled.subject': 'Cancelada: {clinic}',
  'cancelled.heading': 'A oficina foi cancelada',
  'cancelled.intro': 'Lamentamos informar que a oficina {clinic} foi cancelada.',
  'cancelled.days': '{count, plural, one {Dia cancelado} other {Dias cancelados}}',
  'cancelled.calendar':
    'O ficheiro de calendário em anexo retira {count, plural, one {a entrada} other {as entradas}} do seu calendário.',

  'withdrawn.subject': 'Inscrição cancelada: {clinic}',
  'withdrawn.heading': 'A sua inscrição está cancelada',
  'withdrawn.intro': 'A sua inscrição em {clinic} está cancelada.',
  'withdrawn.days': '{count, plural, one {O dia da sua inscrição} other {Os dias da sua inscrição}}',
  'withdrawn.again': 'Se os seus planos mudarem, pode fazer nova inscrição na página da oficina.',

  'left-waiting-list.subject': 'Saiu da lista de espera: {clinic}',
  'left-waiting-list.heading': 'Saiu da lista de espera',
  'left-waiting-list.intro': 'Já não está na lista de espera de {clinic}.',

  'offer-lapsed.subject': 'A vaga que lhe foi oferecida expirou: {clinic}',
  'offer-lapsed.heading': 'A vaga que lhe foi oferecida expirou',
  'offer-lapsed.intro':
    'A vaga em {clinic} não foi aceite a tempo e é oferecida à pessoa seguinte da lista de espera.',
  'offer-lapsed.again': 'Se ainda deseja participar, faça nova inscrição na página da oficina.',

  'unreached.subject': 'A sua vaga já não está reservada: {clinic}',
  'unreached.heading': 'A sua vaga já não está reservada',
  'unreached.intro':
    'Não recebemos confirmação de que as nossas mensagens chegam ao seu endereço e outras pessoas esperam por uma vaga em {clinic}. Por isso, a sua inscrição foi cancelada.',

  'request-withdrawn.subject': 'Inscrição cancelada: {clinic}',
  'request-withdrawn.heading': 'A sua inscrição está cancelada',
  'request-withdrawn.intro':
    'A sua inscrição em {clinic} está cancelada. A equipa organizadora não a analisará.',

  'copy.unchanged':
    'Este e-mail foi pedido de novo, ou o formulário de inscrição foi enviado de novo. A sua inscrição já existia, por isso nada foi alterado.',
  'copy.stored': 'São estes os dados guardados:',
  'copy.name': 'Nome',
  'copy.organisation': 'Organização',
  'copy.jobTitle': 'Cargo',
  'copy.sector': 'Setor',
  'copy.country': 'País',
  'copy.timeZone': 'Fuso horário',
  'copy.language': 'Idioma dos e-mails',
  'copy.gender': 'Género',
  'copy.change': 'Pode alterá-los na sua página pessoal.',

  'footer.withdraw': 'Se não puder participar, cancele a sua inscrição na sua página pessoal.',
  'footer.reply': 'Tem perguntas? Responda a este e-mail: a sua resposta chega à equipa organizadora.',
  'footer.reason': 'Recebe este e-mail porque {email} tem ou teve inscrição nesta oficina.',

  'calendar.summary': '{days, plural, one {{clinic}} other {{clinic}, dia {number}}}',
  'calendar.in-person': 'Presencial',
  'calendar.hybrid': '{venue}; em linha: {page}',
  'calendar.description': 'A sua página pessoal, com a sua ligação de acesso: {page}',
  'calendar.descriptionInPerson': 'A sua página pessoal: {page}',
  'calendar.alarm': '{clinic} começa dentro de uma hora',
  'venue.title': 'Local',
  'venue.unknown': 'O local ainda não foi anunciado. Aparecerá na página da oficina.',
  'venue.map': 'Mapa',

  ...ptInvitationSentences,
  ...ptSummarySentences,
}
