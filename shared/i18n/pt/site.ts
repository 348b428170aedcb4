import type { enSiteSentences } from '../en/site'
import type { TranslatedSentences } from '../translator'
import { ptPersonalSentences } from './personal'

/** Every sentence of the public pages in Portuguese. */
export const ptSiteSentences: TranslatedSentences<typeof enSiteSentences> = {
  name: 'Oficinas de segurança dos SFD',
  tagline: 'União Internacional das Telecomunicações',
  skip: 'Ir para o conteúdo principal',
  home: 'Todas as oficinas',
  'privacy.title': 'Como usamos os seus dados',
  'privacy.controller': 'Quem é responsável',
  'privacy.controllerText':
    'A União Internacional das Telecomunicações (UIT), Place des Nations, 1211 Genebra 20, Suíça, juntamente com as entidades organizadoras indicadas em cada oficina.',
  'privacy.purpose': 'Para que usamos os seus dados',
  'privacy.purposeText':
    'Usamos o que indica no formulário para fazer a sua inscrição numa oficina, para lhe enviar e-mails sobre ela e para contar a participação por país, setor, instituição e género. Quando entra num dia em linha, o Zoom indica-nos quando entra e sai. Pedimos o seu consentimento na inscrição.',
  'privacy.readers': 'Quem os pode ver',
  'privacy.readersText':
    'A equipa organizadora da oficina e o pessoal da UIT. Não vendemos nem publicamos dados pessoais. Ficam guardados na Amazon Web Services; os dias em linha decorrem no Zoom.',
  'privacy.retention': 'Durante quanto tempo os guardamos',
  'privacy.retentionText':
    'Os dados pessoais de uma oficina são eliminados {days, plural, one {um dia} other {# dias}} depois do seu fim, salvo se a equipa organizadora tiver definido outro prazo. As contagens sem nomes são mantidas.',
  'privacy.followers': 'Se recebe avisos de novas oficinas',
  'privacy.followersText':
    'Guardamos o seu endereço de e-mail e o seu idioma, e usamo-los apenas para anunciar oficinas. São eliminados nos dois dias seguintes a deixar de os receber pela ligação de cada um desses e-mails. Os pedidos que ninguém confirma também são eliminados.',
  'privacy.rights': 'O que pode fazer',
  'privacy.rightsText':
    'A sua página pessoal, para a qual cada e-mail tem uma ligação, mostra os seus dados e permite corrigi-los, descarregá-los, eliminá-los e cancelar a inscrição. A página de cada oficina pode enviar-lhe a ligação de novo. Para qualquer outro assunto, responda a um dos nossos e-mails.',
  'privacy.cookie': 'Cookies',
  'privacy.cookieText': 'Este sítio usa um único cookie, para memorizar o seu idioma.',
  day: 'Dia {number}',
  labelAndValue: '{label}: {value}',
  readerTime: 'Na sua hora',
  clinicTime: 'Hora da oficina',

  'list.title': 'Oficinas',
  'list.heading': 'Oficinas de segurança dos serviços financeiros digitais',
  'list.lead':
    'Oficinas gratuitas da UIT com os reguladores nacionais sobre a segurança do dinheiro móvel e dos pagamentos digitais.',
  'list.upcoming': 'Próximas',
  'list.past': 'Oficinas anteriores',
  'list.none': 'Neste momento não há oficinas previstas.',
  'list.running': 'A decorrer',
  'list.cancelled': 'Cancelada',
  'list.cancelledClinics': 'Oficinas canceladas',
  'list.next': 'Página seguinte',
  'list.previous': 'Página anterior',
  'list.subscribe': 'Subscrever todas as oficinas no seu calendário',
  'list.calendarFile': 'Ficheiro de calendário',

  'error.emailTypo': 'Queria dizer {email}? Corrija o endereço ou envie o formulário de novo tal como está.',

  'clinic.register': 'Fazer a inscrição',
  'clinic.free': 'A participação é gratuita.',
  'clinic.approval': 'A equipa organizadora analisa cada inscrição.',
  'clinic.cancelled': 'Esta oficina foi cancelada',
  'clinic.cancelledText': 'Não se realizará. Todas as pessoas inscritas foram informadas por e-mail.',
  'clinic.cancelledRestText':
    'Os dias restantes não se realizarão. Todas as pessoas inscritas foram informadas por e-mail.',
  'clinic.over': 'Esta oficina terminou',
  'clinic.overText': 'As inscrições estão encerradas. O programa mantém-se para consulta.',
  'clinic.languages': 'Línguas',
  'clinic.interpretation': 'Línguas de interpretação',
  'clinic.organiser': 'Organização',
  'clinic.coOrganisers': 'Em conjunto com',
  'clinic.contact': 'Contacto',
  'clinic.contactByReply':
    'Responda a um dos nossos e-mails sobre esta oficina: a sua resposta chega à equipa organizadora.',
  'clinic.country': 'País',
  'clinic.mode': 'Modalidade',
  'clinic.online': 'Em linha (Zoom)',
  'clinic.in-person': 'Presencial',
  'clinic.hybrid': 'Presencial e em linha (Zoom)',
  'clinic.venue': 'Local',
  'clinic.venueUnknown': 'A anunciar',
  'clinic.map': 'Mapa',
  'clinic.arrival': 'Como chegar',
  'clinic.about': 'Sobre esta oficina',
  'clinic.audience': 'Público-alvo',
  'clinic.programme': 'Programa',
  'clinic.materials': 'Materiais e gravações',
  'clinic.speakers': 'Intervenções',
  'clinic.noProgramme': 'O programa deste dia ainda não foi publicado.',
  'clinic.zoneHeading': 'Mostrar o programa no seu fuso horário',
  'clinic.zoneUnknown':
    'Não encontrámos essa cidade. Tente a capital ou outra grande cidade do seu fuso horário.',

  'zone.label': 'O seu fuso horário',
  'zone.hint': 'Uma grande cidade do seu fuso horário, por exemplo {example}.',
  'zone.now': 'A hora atual onde está é {time}? Se não, indique outra cidade.',
  'zone.show': 'Mostrar',

  'register.title': 'Inscrição',
  'register.heading': 'Inscrição em {clinic}',
  'register.lead': 'Demora cerca de um minuto. Todos os campos são obrigatórios, exceto os opcionais.',
  'register.errors': '{count, plural, one {Há um problema} other {Há # problemas}}',
  'register.name': 'Nome',
  'register.nameHint': 'O seu nome próprio e apelido, como os escreve.',
  'register.email': 'Endereço de e-mail',
  'register.emailHint': 'Enviaremos a confirmação e a sua ligação de acesso para este endereço.',
  'register.emailHintInPerson': 'Enviaremos a confirmação para este endereço.',
  'register.organisation': 'Organização',
  'register.jobTitle': 'Cargo',
  'register.optional': 'opcional',
  'register.sector': 'Setor',
  'register.country': 'País',
  'register.choose': 'Selecionar…',
  'register.zoneHint':
    'Uma grande cidade do seu fuso horário, por exemplo {example}. Os nossos e-mails mostrarão também as horas dessa cidade.',
  'register.language': 'Idioma dos e-mails',
  'register.gender': 'Género',
  'register.genderHint': 'A equipa organizadora usa-o para contar quem participa.',
  'register.accessNeeds': 'Necessidades de acessibilidade ou interpretação',
  'register.accessNeedsHint':
    'Por exemplo legendas, língua gestual ou acesso sem degraus. Só a equipa organizadora e o pessoal da UIT veem esta resposta.',
  'register.questions': 'Perguntas da equipa organizadora',
  'register.questionsHint': 'Só a equipa organizadora e o pessoal da UIT veem as suas respostas.',
  'register.noAnswer': 'Sem resposta',
  'register.consentHeading': 'Os seus dados',
  'register.consentText':
    'A UIT e os coorganizadores desta oficina utilizam os seus dados para a realizar e para apresentar relatórios sobre ela. São registadas as horas a que entra na reunião do Zoom e a que sai dela. Pode cancelar a sua inscrição a qualquer momento na sua página pessoal.',
  'register.consentTextInPerson':
    'A UIT e os coorganizadores desta oficina utilizam os seus dados para a realizar e para apresentar relatórios sobre ela. A sua participação é registada. Pode cancelar a sua inscrição a qualquer momento na sua página pessoal.',
  'register.consent': 'Aceito a utilização dos meus dados e o registo da minha participação.',
  'register.version': 'Versão {version} deste texto',
  'register.send': 'Enviar a inscrição',
  'register.full': 'Esta oficina está completa',
  'register.fullText':
    'Todas as vagas estão ocupadas. Pode inscrever-se na lista de espera: as vagas que ficam livres são oferecidas pela ordem da lista.',
  'register.confirms': 'Primeiro confirma-se o endereço de e-mail',
  'register.confirmsText':
    'Enviaremos um e-mail para o endereço que indicar. A sua inscrição só será aceite depois de abrir a ligação e confirmar o endereço; até lá não se reserva nenhum lugar.',
  'register.approval': 'A equipa organizadora analisa cada inscrição',
  'register.approvalText': 'Receberá um e-mail quando recebermos a sua inscrição e outro com a decisão.',
  'register.approvalFull':
    'Todas as vagas estão ocupadas neste momento: as inscrições aceites passam para a lista de espera.',
  'register.closed': 'As inscrições estão encerradas',
  'register.early': 'As inscrições ainda não estão abertas',
  'register.opens': 'Abertura das inscrições: {moment}.',
  'register.closes': 'Encerramento das inscrições: {moment}.',
  'register.closedOn': 'As inscrições encerraram em {moment}.',
  'register.back': 'Voltar à oficina',

  'error.name': 'Escreva o seu nome.',
  'error.nameOnly': 'Escreva apenas o seu nome, sem ligações, endereços, números ou frases.',
  'error.email': 'Escreva um endereço de e-mail no formato correto, como nome@example.org.',
  'error.organisation': 'Escreva a sua organização.',
  'error.jobTitle': 'O cargo deve ter no máximo 200 caracteres.',
  'error.sector': 'Selecione o seu setor.',
  'error.country': 'Selecione o seu país.',
  'error.timeZone':
    'Não encontrámos essa cidade. Tente a capital ou outra grande cidade do seu fuso horário.',
  'error.language': 'Selecione um idioma.',
  'error.gender': 'Selecione uma resposta da lista ou deixe a pergunta em branco.',
  'error.accessNeeds': 'Descreva as suas necessidades sem ligações nem endereços.',
  'error.consent': 'Para se inscrever, aceite a utilização dos seus dados.',
  'error.answer': 'Responda a esta pergunta: {question}',
  'error.tooLong': 'Deve ter no máximo {most} caracteres.',

  'registered.title': 'Consulte o seu e-mail',
  'registered.heading': 'Consulte o seu e-mail',
  'registered.text':
    'Agradecemos. Enviámos uma confirmação para o endereço que indicou. Contém as datas para o seu calendário e a ligação para a sua página pessoal.',
  'registered.missing':
    'Se não tiver chegado após dez minutos, verifique a pasta de spam e depois repita a inscrição para confirmar o endereço. Se já tinha inscrição, nada mudou: os seus dados estão na sua página pessoal, cuja ligação está na primeira confirmação.',

  'waitlisted.heading': 'Esta oficina está completa. Consulte o seu e-mail',
  'waitlisted.text':
    'Se ainda não tinha inscrição, está agora na lista de espera e receberá um e-mail que o confirma. As vagas que ficam livres são oferecidas pela ordem da lista.',
  'waitlisted.missing':
    'Se não tiver chegado após dez minutos, verifique a pasta de spam e depois repita a inscrição para confirmar o endereço. Se já tinha inscrição, nada mudou: o estado consta do e-mail que recebeu então.',

  'unconfirmed.text':
    'Enviámos um e-mail para o endereço indicado. Abra a ligação e confirme o endereço: só então a sua inscrição será aceite. Até lá não se reserva nenhum lugar.',
  'pending.text':
    'A equipa organizadora analisa cada inscrição. Enviámos um e-mail com a ligação para a sua página pessoal para o endereço que indicou. Receberá outro com a decisão.',
  'pending.missing':
    'Se não tiver chegado após dez minutos, verifique a pasta de spam e depois repita a inscrição para confirmar o endereço. Se já tinha inscrição, nada mudou: o estado consta do e-mail que recebeu então.',

  'follow.heading': 'Receber avisos de novas oficinas',
  'follow.text':
    'Indique o seu endereço de e-mail. Enviamos uma ligação para o confirmar e, a partir daí, um e-mail quando for anunciada uma nova oficina. Cada um tem uma ligação para deixar de os receber.',
  'follow.requested': 'Consulte o seu e-mail',
  'follow.requestedText':
    'Enviamos uma ligação para o endereço indicado. Abra-a no prazo de dois dias. Um endereço recebe no máximo um e-mail deste tipo por dia.',
  'follow.confirm': 'Deseja receber avisos de novas oficinas?',
  'follow.confirmText':
    'Prima o botão e enviaremos um e-mail quando for anunciada uma nova oficina. Se tinha deixado de receber convites, voltará a recebê-los.',
  'follow.confirmButton': 'Confirmar',
  'follow.confirmed': 'Receberá avisos de novas oficinas',
  'follow.confirmedText':
    'Enviaremos um e-mail quando for anunciada uma nova oficina. Cada um tem uma ligação para deixar de os receber.',
  'follow.ended': 'Esta ligação já não funciona',
  'follow.endedText': 'Funciona durante dois dias. Peça uma nova.',
  'lost.heading': 'Perdeu a sua ligação?',
  'lost.text':
    'Introduza o endereço de e-mail com que se inscreveu. Se esse endereço estiver inscrito nesta oficina, enviaremos para lá a ligação para a sua página pessoal.',
  'lost.send': 'Enviar a ligação',
  'lost.sent': 'Se o endereço estiver inscrito nesta oficina, um e-mail com a ligação está a caminho.',
  'lost.missing':
    'Se não tiver chegado ao fim de dez minutos, veja a pasta de correio não solicitado e verifique o endereço. Por cada inscrição enviamos a ligação no máximo {most} vezes, com pelo menos dez minutos de intervalo.',

  'not-found.title': 'Página não encontrada',
  'not-found.heading': 'Página não encontrada',
  'not-found.text':
    'A ligação pode estar incompleta. As ligações nos e-mails são longas: copie a linha inteira.',
  'server-error.title': 'Ocorreu um erro',
  'server-error.heading': 'Ocorreu um erro',
  'server-error.text':
    'Lamentamos, há um problema com este sítio. Ficou registado como {id}. Tente novamente dentro de um minuto.',
  'wrong-origin.title': 'Não aceite',
  'wrong-origin.heading': 'O formulário não veio deste sítio',
  'wrong-origin.text': 'Para sua segurança, não foi aceite. Abra a página da oficina e tente novamente.',
  'too-large.title': 'Demasiado grande',
  'too-large.heading': 'O formulário era demasiado grande',
  'too-large.text': 'Volte atrás e encurte o seu texto.',
  'bad-request.title': 'Não foi possível ler o formulário',
  'bad-request.heading': 'Não foi possível ler o formulário',
  'bad-request.text': 'Chegou incompleto. Volte atrás e envie-o novamente.',
  'too-many-forms.title': 'Demasiadas inscrições',
  'too-many-forms.heading': 'Demasiadas inscrições a partir da sua rede',
  'too-many-forms.text':
    'Chegaram demasiados formulários da sua rede na última hora. Volte atrás e envie o seu de novo daqui a uma hora: o que escreveu continua lá.',

  ...ptPersonalSentences,
}
