-- What can be learnt. Areas are those of DigComp 3.0; audiences and levels those of the EU Digital Skills and Jobs Platform.
create table training.module (
    code text primary key check (code ~ '^[a-z0-9-]{2,40}$'),
    title_fr text not null check (length(title_fr) between 1 and 150),
    title_en text not null check (length(title_en) between 1 and 150),
    summary_fr text not null check (length(summary_fr) between 1 and 600),
    summary_en text not null check (length(summary_en) between 1 and 600),
    hours integer not null check (hours between 1 and 420),
    areas integer[] not null check (cardinality(areas) > 0 and areas <@ array[1, 2, 3, 4, 5]),
    audiences text[] not null
        check (cardinality(audiences) > 0 and audiences <@ array['ALL', 'LABOUR', 'ICT', 'EDUCATION']),
    level text not null check (level in ('BASIC', 'INTERMEDIATE', 'ADVANCED', 'HIGHLY_ADVANCED')),
    open boolean not null -- to everybody signed in; else to counsellors and coordinators only
);

insert into training.module (code, title_fr, title_en, summary_fr, summary_en, hours, areas, audiences, level, open) values
('handicap', 'Accueillir une personne en situation de handicap', 'Welcoming a disabled person', 'Régler un appareil selon les besoins de chacun, préparer un atelier accessible, savoir vers qui orienter.', 'Setting up a device for each need, preparing an accessible workshop, knowing whom to refer to.', 14, '{2,5}', '{LABOUR}', 'INTERMEDIATE', false),
('illettrisme', 'Aider sans passer par l’écrit', 'Helping without the written word', 'Repérer avec tact une difficulté à lire, s’appuyer sur l’oral, l’image et la voix.', 'Noticing with tact that reading is hard, working with speech, pictures and voice.', 14, '{1,2}', '{LABOUR}', 'INTERMEDIATE', false),
('exil', 'Accompagner des personnes réfugiées', 'Supporting refugees', 'Traduire avec des outils simples, comprendre les premières démarches, protéger des données sensibles.', 'Translating with simple tools, knowing the first procedures, protecting sensitive data.', 7, '{2,4}', '{LABOUR}', 'INTERMEDIATE', false),
('cybersecurite', 'Cybersécurité du quotidien', 'Everyday cybersecurity', 'Mots de passe, mises à jour, arnaques : des gestes qui tiennent et savoir réagir quand le mal est fait.', 'Passwords, updates, scams: habits that last, and what to do once it has happened.', 14, '{4}', '{ALL}', 'BASIC', true),
('sobriete', 'Un numérique plus sobre', 'A leaner digital life', 'Faire durer les appareils, mesurer ses usages, animer un atelier de réparation.', 'Making devices last, measuring one’s use, running a repair workshop.', 7, '{4}', '{ALL}', 'BASIC', true),
('parentalite', 'Parents et écrans', 'Parents and screens', 'Parler des écrans en famille, régler les protections, suivre la scolarité en ligne.', 'Talking about screens at home, setting protections, following school online.', 7, '{4,2}', '{ALL}', 'BASIC', true),
('ia', 'Parler de l’intelligence artificielle avec tous', 'Talking about artificial intelligence with everybody', 'Comprendre ce que fait une IA générative, en débattre, l’utiliser avec discernement.', 'Understanding what generative AI does, debating it, using it with judgement.', 14, '{1,3,5}', '{ALL}', 'INTERMEDIATE', true),
('age', 'Le numérique à tout âge', 'Digital tools at any age', 'Adapter le rythme et les mots, lever la peur de mal faire, garder le lien.', 'Adapting pace and words, easing the fear of mistakes, staying in touch.', 7, '{2,5}', '{LABOUR}', 'INTERMEDIATE', false),
('donnees', 'Mes données, mes droits', 'My data, my rights', 'Savoir ce qui est collecté, exercer ses droits, aider sans garder ce qui n’est pas à soi.', 'Knowing what is collected, using one’s rights, helping without keeping what is not yours.', 7, '{4}', '{ALL}', 'INTERMEDIATE', true),
('information', 'Vérifier une information', 'Checking a piece of information', 'Remonter à la source, reconnaître une image trompeuse, en parler sans juger.', 'Going back to the source, spotting a misleading image, talking about it without judging.', 7, '{1}', '{ALL}', 'BASIC', true),
('demarches', 'Accompagner une démarche en ligne', 'Helping with a procedure online', 'Faire avec et non à la place, le mandat, les limites de son rôle.', 'Doing it with people rather than for them, the mandate, the limits of one’s role.', 14, '{2,4}', '{LABOUR}', 'INTERMEDIATE', false),
('emploi', 'Chercher un emploi avec le numérique', 'Looking for work with digital tools', 'Un CV lisible, une candidature suivie, une présence en ligne choisie.', 'A readable CV, applications that are followed, a presence online that is chosen.', 7, '{3,2}', '{LABOUR}', 'BASIC', true),
('sante', 'Santé en ligne', 'Health online', 'Prendre rendez-vous, ouvrir son espace de santé, préparer une téléconsultation.', 'Booking an appointment, opening one’s health space, preparing a remote consultation.', 7, '{2,4}', '{ALL}', 'BASIC', true),
('bien-etre', 'Bien-être numérique', 'Digital well-being', 'Notifications, posture, sommeil : garder la main sur ses usages.', 'Notifications, posture, sleep: staying in charge of one’s use.', 7, '{4}', '{ALL}', 'BASIC', true),
('ecole', 'Intervenir en milieu scolaire', 'Working with schools', 'Préparer une séance avec l’équipe, les espaces de travail en ligne, les règles du lieu.', 'Preparing a session with the teachers, online school spaces, the rules of the place.', 7, '{2,3}', '{EDUCATION}', 'INTERMEDIATE', true),
('petites-structures', 'Aider associations et petites entreprises', 'Helping associations and small firms', 'Être trouvé en ligne, facturer, travailler à plusieurs, se protéger.', 'Being found online, invoicing, working together, staying safe.', 14, '{3,5}', '{LABOUR}', 'INTERMEDIATE', false),
('posture', 'La posture de l’accompagnant', 'The stance of a helper', 'Écouter la demande, mener un premier entretien, rendre autonome, savoir passer le relais.', 'Hearing what is asked, leading a first interview, making people independent, handing over.', 14, '{5,2}', '{LABOUR}', 'INTERMEDIATE', false),
('atelier', 'Animer un atelier', 'Running a workshop', 'Fixer un objectif, varier les activités, tenir compte de chacun, mesurer ce qui a été appris.', 'Setting a goal, varying activities, including everybody, measuring what was learnt.', 14, '{2,3}', '{LABOUR}', 'INTERMEDIATE', false),
('partenaires', 'Travailler avec les acteurs du territoire', 'Working with local partners', 'Connaître qui fait quoi, orienter avec accord, monter une action commune.', 'Knowing who does what, referring with consent, setting up a joint action.', 7, '{2,5}', '{LABOUR}', 'ADVANCED', false),
('libre', 'Outils libres et documents partagés', 'Free software and shared documents', 'Choisir un outil, écrire à plusieurs, respecter les licences, garder ses fichiers lisibles.', 'Choosing a tool, writing together, respecting licences, keeping files readable.', 7, '{3}', '{ALL}', 'INTERMEDIATE', true);

create table training.provider (
    id uuid primary key,
    name text not null unique check (length(name) between 1 and 150 and name = btrim(name)),
    website text check (website ~ '^https://[^[:space:]]{3,}$' and length(website) <= 308)
);

create table training.session (
    id uuid primary key, -- made with the form
    module text not null references training.module,
    provider uuid not null references training.provider,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '60 days'),
    place text not null check (length(place) <= 200), -- empty when remote only
    link text check (link ~ '^https://[^[:space:]]{3,}$' and length(link) <= 508),
    cost_cents bigint not null check (cost_cents between 0 and 100000000), -- of the whole session, paid by the programme
    made_at timestamptz not null,
    cancelled_at timestamptz,
    constraint it_is_somewhere check (place <> '' or link is not null)
);
create index session_ahead on training.session (starts_at);

-- The places of a session, one row each: an enrolment holds one, and one is held by one enrolment.
create table training.seat (
    session uuid not null references training.session,
    number integer not null check (number between 1 and 500),
    primary key (session, number)
);

create table training.enrolment (
    id uuid primary key,
    session uuid not null references training.session,
    account uuid not null,
    enrolled_at timestamptz not null,
    seat integer, -- none: on the waiting list, in the order of enrolment
    left_at timestamptz,
    signed_at timestamptz, -- by the participant, on screen
    foreign key (session, seat) references training.seat (session, number),
    unique (session, seat),
    constraint who_left_holds_no_seat check (left_at is null or seat is null),
    constraint who_signs_has_a_seat check (signed_at is null or seat is not null)
);
create unique index once_in_a_session on training.enrolment (session, account) where left_at is null;
create index enrolment_account on training.enrolment (account);

create table training.material (
    id uuid primary key,
    module text not null references training.module,
    title text not null check (length(title) between 1 and 150),
    href text not null check (href ~ '^(https://|/)[^[:space:]]+$' and length(href) <= 508)
);
create index material_module on training.material (module);
