import type { enPersonalSentences } from '../en/personal'
import type { TranslatedSentences } from '../translator'
import { ptGapQuestionSentences } from './gap-analysis'

/** The same in Portuguese. */
export const ptPersonalSentences: TranslatedSentences<typeof enPersonalSentences> = {
  'personal.title': 'A sua inscrição',
  'personal.heading': 'A sua inscrição',
  'personal.confirmed': 'Confirmada',
  'personal.withdrawn': 'Cancelada',
  'personal.withdrawnText': 'A sua inscrição está cancelada.',
  'personal.waitlisted': 'Na lista de espera',
  'personal.waitlistedText':
    'Todas as vagas estão ocupadas neste momento. As que ficam livres são oferecidas pela ordem da lista. Receberá um e-mail quando chegar a sua vez.',
  'personal.offered': 'Há uma vaga para si',
  'personal.offeredText':
    'Está reservada para si até {moment}. Depois será oferecida à pessoa seguinte da lista.',
  'personal.takeButton': 'Aceitar a vaga',
  'personal.lapsed': 'Oferta expirada',
  'personal.lapsedText': 'A vaga não foi aceite a tempo e é oferecida à pessoa seguinte da lista.',
  'personal.pending': 'A aguardar decisão',
  'personal.pendingText': 'A equipa organizadora analisa cada inscrição. Comunicaremos a decisão por e-mail.',
  'personal.unconfirmed': 'Endereço por confirmar',
  'personal.unconfirmedText':
    'A sua inscrição só será aceite depois de confirmar o endereço. Até lá não se reserva nenhum lugar nem se envia outro e-mail.',
  'personal.rejected': 'Não aceite',
  'personal.rejectedText':
    'Lamentamos que a equipa organizadora não possa oferecer-lhe uma vaga nesta oficina.',
  'personal.again': 'Fazer nova inscrição',
  'personal.cancelledText': 'Esta oficina foi cancelada.',
  'personal.overText': 'Esta oficina terminou. Agradecemos o seu interesse.',
  'personal.days': 'Datas e horários',
  'personal.dayOver': 'terminado',
  'personal.joinText':
    'A sua ligação pessoal abre a reunião do Zoom 30 minutos antes de cada dia. Não a partilhe.',
  'personal.joinButton': 'Entrar na oficina',
  'personal.calendar': 'Acrescentar os dias ao seu calendário',
  'personal.addTo': 'Acrescentar este dia a:',
  'personal.officeCalendar': 'Outlook (profissional ou escolar)',
  'personal.calendarSubscribe': 'Subscrever no seu calendário: as alterações aparecem automaticamente',
  'personal.place': 'Está na posição {place} da lista de espera.',
  'personal.details': 'Os seus dados',
  'personal.clinic': 'A página e o programa da oficina',
  'personal.withdrawHeading': 'Cancelar a minha inscrição',
  'personal.withdrawText': 'Enviaremos um e-mail que retira os dias do seu calendário.',
  'personal.withdrawButton': 'Sim, cancelar a minha inscrição',
  'personal.eraseHeading': 'Eliminar os meus dados',
  'personal.eraseText':
    'Isto elimina a sua inscrição, os seus dados e a sua participação, bem como esta página. Se a oficina não tiver terminado, a sua inscrição é cancelada e um último e-mail retira os dias do seu calendário. Conservam-se estatísticas sem nomes. Não é possível anular esta ação.',
  'personal.eraseButton': 'Sim, eliminar os meus dados',

  'personal.disownHeading': 'Não fui eu',
  'personal.disownText':
    'Esta inscrição e tudo o que nela foi indicado serão eliminados, e nada mais será enviado para este endereço. Não é possível anular esta ação.',
  'personal.disownButton': 'Eliminar a inscrição',

  'personal.leaveHeading': 'Sair da lista de espera',
  'personal.leaveText': 'A próxima vaga que ficar livre será oferecida a outra pessoa.',
  'personal.leaveButton': 'Sim, sair da lista de espera',
  'personal.declineHeading': 'Recusar a vaga',
  'personal.declineText': 'A vaga será oferecida à pessoa seguinte da lista de espera.',
  'personal.declineButton': 'Sim, recusar a vaga',

  'personal.retractHeading': 'Cancelar a minha inscrição',
  'personal.retractText': 'A equipa organizadora não analisará a sua inscrição.',
  'personal.retractButton': 'Sim, cancelar a minha inscrição',

  'personal.change': 'Alterar os meus dados',
  'personal.save': 'Guardar as alterações',
  'personal.saved': 'As alterações foram guardadas.',
  'personal.conflict': 'A sua inscrição mudou entretanto',
  'personal.conflictText':
    'Depois de abrir este formulário, a inscrição foi alterada noutro sítio, por exemplo noutro separador, por isso o que introduziu não foi guardado. O formulário conserva-o. São estes os dados guardados agora:',
  'personal.conflictSave': 'Para os substituir pelo que introduziu, guarde de novo.',
  'personal.attend': 'Dias em que participa',
  'personal.attendHint':
    'Não receberá lembrete nem ligação de acesso para os outros dias. Se tiver vaga, um e-mail atualiza o seu calendário.',
  'personal.attendError': 'Selecione pelo menos um dia ou cancele a sua inscrição na sua página pessoal.',
  'personal.notAttending': 'não participa',
  'personal.mails': 'E-mails que lhe enviámos',
  'personal.mailOfDay': '{mail}, dia {number}',
  'personal.unreachedText':
    'Ainda não temos confirmação de que as nossas mensagens chegam ao seu endereço. Sem ela, a sua inscrição pode ser cancelada se outras pessoas esperarem por uma vaga.',
  'personal.unreachedButton': 'Este é o meu endereço',
  'personal.reached': 'Agradecemos. O seu endereço está confirmado.',
  'personal.resend': 'Enviar-me a minha inscrição por e-mail',
  'personal.resent': 'O e-mail está a caminho.',
  'personal.notResent':
    'Não foi enviado nenhum e-mail: o último tem menos de dez minutos ou já foi repetido {most} vezes.',
  'personal.download': 'Descarregar os meus dados (JSON)',
  'personal.return': 'Voltar a inscrever-me com estes dados',
  'survey.title': 'A sua opinião sobre a oficina',
  'survey.anonymous':
    'Guardamos as suas respostas sem o seu nome, o seu endereço nem a hora. Não escreva no texto nada que permita reconhecer quem responde ou outras pessoas. Pode responder uma vez.',
  'survey.choose': 'Escolha uma resposta.',
  'survey.scale': '1 significa nada e 5 significa muito.',
  'survey.usefulness': 'A oficina foi útil para o seu trabalho?',
  'survey.clarity': 'As apresentações foram claras?',
  'survey.speed': 'Como foi o ritmo?',
  'survey.application': 'Vai utilizar na sua instituição o que aprendeu?',
  'survey.comment': 'O que devemos melhorar, ou que temas deve ter uma próxima oficina?',
  'survey.commentHint': 'A equipa organizadora lê este texto.',
  'survey.option.too-slow': 'Demasiado lento',
  'survey.option.right': 'Adequado',
  'survey.option.too-fast': 'Demasiado rápido',
  'survey.option.yes': 'Sim',
  'survey.option.partly': 'Em parte',
  'survey.option.no': 'Não',
  'survey.send': 'Enviar as minhas respostas',
  'survey.stored': 'Agradecemos. As suas respostas estão guardadas.',
  'survey.answered': 'Já respondeu. Agradecemos.',
  'survey.closed':
    'Este inquérito destina-se a quem participou na oficina e está aberto durante 30 dias depois dela.',
  'gaps.title': 'Recomendações de segurança na sua instituição',
  'gaps.intro':
    'Diga-nos antes da oficina em que medida a sua instituição aplica as recomendações de segurança da UIT para os serviços financeiros digitais. Guardamos uma resposta por instituição, sem o seu nome; conta a última. No último dia, os resultados são apresentados sem nomear nenhuma instituição. Pode responder até esse dia começar.',
  'gaps.stored':
    'Agradecemos. As respostas da sua instituição estão guardadas. Pode alterá-las até o último dia começar.',
  'gaps.closed':
    'Estas perguntas destinam-se a quem tem vaga na oficina, até o seu último dia começar. De momento não lhes pode responder.',
  ...ptGapQuestionSentences,
  'address.change': 'Alterar o meu endereço de e-mail',
  'address.changeText':
    'Enviaremos um e-mail com uma ligação para o novo endereço. A sua inscrição passa para ele quando abrir a ligação e confirmar; até lá nada muda. É possível até a oficina começar.',
  'address.new': 'Novo endereço de e-mail',
  'address.send': 'Enviar a ligação',
  'address.requested':
    'Se o endereço puder ser usado, segue para lá um e-mail com uma ligação. A ligação funciona durante dois dias.',
  'address.limited':
    'Nada foi enviado: já indicou outro endereço {most} vezes, ou o formulário foi enviado duas vezes.',
  'address.closed': 'O endereço já não pode ser alterado, ou é o que já tem.',
  'address.unavailable':
    'O endereço só pode ser alterado enquanto tiver uma inscrição e até ao início da oficina.',
  'address.confirm': 'Confirme o seu endereço de e-mail',
  'address.confirmText': 'A sua inscrição passará para este endereço, e as mensagens chegarão a ele.',
  'address.confirmButton': 'Confirmar',
  'address.moved': 'O seu endereço de e-mail foi alterado',
  'address.movedText':
    'A sua inscrição passou para este endereço. Enviámos-lhe um e-mail com a ligação para a sua nova página pessoal.',
  'address.registered': 'Este endereço já tem inscrição',
  'address.registeredText':
    'Tem a sua própria inscrição nesta oficina, pelo que nada foi alterado. Se só precisa de uma, cancele a outra na página pessoal respetiva.',
  'address.expired': 'Esta ligação já não funciona',
  'address.expiredText':
    'Tem mais de dois dias, foi indicado outro endereço entretanto, ou a oficina começou. Nada foi alterado.',
  'sent.address-confirmation': 'Confirmação de um novo endereço',
  'sent.confirmation': 'Confirmação',
  'sent.waitlisted': 'Lugar na lista de espera',
  'sent.seat-offered': 'Oferta de uma vaga',
  'sent.address-check': 'Pedido de confirmação do seu endereço',
  'sent.pending': 'Inscrição recebida',
  'sent.rejected': 'Decisão sobre a sua inscrição',
  'sent.withdrawn': 'Inscrição cancelada',
  'sent.reminder-week': 'Lembrete uma semana antes',
  'sent.reminder-day': 'Lembrete',
  'sent.join-link': 'Ligação de acesso',
  'sent.thank-you': 'Após a oficina',
  'sent.moved': 'Nova data ou hora',
  'sent.place-changed': 'Novo local',
  'sent.cancelled': 'Oficina cancelada',

  'join.title': 'Ligação de acesso',
  'join.waiting': 'A reunião ainda não está aberta',
  'join.opensIn': 'A reunião abre dentro de {time}.',
  'join.opens': 'Abertura da reunião',
  'join.starts': 'Início do dia',
  'join.refreshesItself': 'Pode deixar esta página aberta: atualiza-se e dá-lhe entrada automaticamente.',
  'join.over': 'Esta oficina terminou',
  'join.overText': 'A reunião está encerrada. Agradecemos o seu interesse.',
  'join.cancelled': 'Esta oficina foi cancelada',
  'join.cancelledText': 'Não se realizará.',
  'join.withdrawn': 'A sua inscrição está cancelada',
  'join.withdrawnText': 'Esta ligação já não é válida.',
  'join.withdrawnAgain': 'Pode fazer nova inscrição na página da oficina.',
  'join.noSeat': 'Ainda não tem uma vaga confirmada',
  'join.noSeatText':
    'Esta ligação funcionará quando a sua vaga for confirmada. A sua página pessoal mostra o estado da inscrição; encontra a respetiva ligação nos nossos e-mails.',
  'join.pending': 'A sua inscrição aguarda decisão',
  'join.pendingText':
    'A equipa organizadora analisa cada inscrição. Se a sua for aceite, receberá um e-mail e esta ligação funcionará.',
  'join.rejected': 'Não tem vaga nesta oficina',
  'join.rejectedText':
    'Lamentamos que a equipa organizadora não possa oferecer-lhe uma vaga. Por isso, esta ligação não é válida.',
  'join.noMeeting': 'A reunião está a ser preparada',
  'join.noMeetingText':
    'A equipa organizadora ainda não a criou. Esta página atualiza-se a cada minuto e dá-lhe entrada automaticamente.',
  'join.inPerson': 'Esta oficina é presencial',
  'join.inPersonText': 'Não há reunião em linha. O local está na página da oficina.',
  'join.clinic': 'A página da oficina',
  'time.days': '{count, plural, one {um dia} other {# dias}}',
  'time.hours': '{count, plural, one {uma hora} other {# horas}}',
  'time.minutes': '{count, plural, one {um minuto} other {# minutos}}',
  'time.twoUnits': '{large} e {small}',

  'unsubscribe.title': 'Convites',
  'unsubscribe.heading': 'Deixar de receber convites?',
  'unsubscribe.text':
    'Não enviaremos mais convites para este endereço de e-mail, para nenhuma oficina e a partir de nenhuma lista de contactos.',
  'unsubscribe.still':
    'Continuará a receber e-mails sobre as oficinas em que fez inscrição. Para deixar de os receber também, cancele a sua inscrição na sua página pessoal; encontra a respetiva ligação nesses e-mails.',
  'unsubscribe.button': 'Deixar de os receber',
  'subscribed.heading': 'Voltará a receber convites',
  'subscribed.text': 'Pode deixar de os receber aqui a qualquer momento.',
  'unsubscribed.heading': 'Deixará de receber convites',
  'unsubscribed.text':
    'Vale para todas as oficinas e todas as listas de contactos. Um e-mail que já vai a caminho ainda pode chegar.',
  'unsubscribed.mistake': 'Foi por engano?',
  'unsubscribed.button': 'Voltar a receber convites',

  'erasure-started.title': 'Os seus dados estão a ser eliminados',
  'erasure-started.heading': 'Os seus dados estão a ser eliminados',
  'erasure-started.text':
    'Isto demora alguns minutos. Se a oficina não tiver terminado, um último e-mail retira os dias do seu calendário. Depois não voltaremos a escrever-lhe.',
}
