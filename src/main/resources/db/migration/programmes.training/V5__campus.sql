-- The public digital campus: what civil servants learn, by profession, up to senior officials. A catalogue of its own.
create table training.campus_course (
    code text primary key check (code ~ '^[a-z0-9-]{2,40}$'),
    topic text not null check (topic in ('AGILE', 'LAW', 'DESIGN', 'DATA', 'AI', 'ENTREPRENEURSHIP')),
    title_fr text not null check (length(title_fr) between 1 and 150),
    title_en text not null check (length(title_en) between 1 and 150),
    summary_fr text not null check (length(summary_fr) between 1 and 600),
    summary_en text not null check (length(summary_en) between 1 and 600),
    hours integer not null check (hours between 1 and 420),
    level text not null check (level in ('BASIC', 'INTERMEDIATE', 'ADVANCED', 'HIGHLY_ADVANCED')),
    partner text check (length(partner) between 1 and 150) -- who trains, once there is somebody
);

create table training.profession (
    code text primary key check (code ~ '^[a-z0-9-]{2,40}$'),
    name_fr text not null check (length(name_fr) between 1 and 100),
    name_en text not null check (length(name_en) between 1 and 100),
    place integer not null unique
);

-- The path of a profession: its courses, in order.
create table training.campus_step (
    profession text not null references training.profession,
    place integer not null check (place between 1 and 30),
    course text not null references training.campus_course,
    primary key (profession, place),
    unique (profession, course)
);

insert into training.campus_course (code, topic, title_fr, title_en, summary_fr, summary_en, hours, level) values
('agile-decouverte', 'AGILE', 'Comprendre l’agilité', 'Understanding agile', 'Livrer petit et souvent, écouter l’usage, décider ensemble de la suite.', 'Delivering small and often, listening to use, deciding together what comes next.', 7, 'BASIC'),
('agile-conduire', 'AGILE', 'Conduire un produit numérique', 'Leading a digital product', 'Une vision, un ordre de priorité, une équipe autonome et des mesures qui servent.', 'A vision, an order of priority, an autonomous team and measures that serve.', 21, 'ADVANCED'),
('agile-acheter', 'AGILE', 'Acheter et contractualiser en agile', 'Buying and contracting the agile way', 'Un marché qui laisse apprendre en route, sans perdre la maîtrise des coûts.', 'A contract that lets one learn on the way and keeps costs in hand.', 14, 'ADVANCED'),
('droit-donnees', 'LAW', 'Droit des données personnelles', 'Personal data law', 'Finalité, base légale, durée, droits des personnes : appliquer le RGPD à un service réel.', 'Purpose, legal basis, duration, people’s rights: applying the GDPR to a real service.', 14, 'INTERMEDIATE'),
('droit-algorithmes', 'LAW', 'Décider avec un algorithme', 'Deciding with an algorithm', 'Ce que la loi exige d’une décision assistée : la dire, l’expliquer, la reprendre.', 'What the law asks of an assisted decision: to say it, to explain it, to take it back.', 7, 'ADVANCED'),
('design-usagers', 'DESIGN', 'Partir des usagers', 'Starting from users', 'Observer, interroger, dessiner un parcours, essayer avant de construire.', 'Observing, asking, drawing a journey, trying before building.', 14, 'BASIC'),
('design-accessible', 'DESIGN', 'Des services accessibles à tous', 'Services that everybody can use', 'Contraste, clavier, lecteur d’écran, langage clair : des exigences vérifiables.', 'Contrast, keyboard, screen reader, plain words: requirements that can be checked.', 14, 'INTERMEDIATE'),
('data-lire', 'DATA', 'Lire et questionner des données', 'Reading and questioning data', 'D’où vient un chiffre, ce qu’il dit, ce qu’il ne dit pas.', 'Where a figure comes from, what it says and what it does not.', 7, 'BASIC'),
('data-ouvrir', 'DATA', 'Ouvrir et partager des données', 'Opening and sharing data', 'Choisir, documenter, protéger, publier, et savoir qui réutilise.', 'Choosing, documenting, protecting, publishing, and knowing who re-uses.', 14, 'INTERMEDIATE'),
('ia-reperes', 'AI', 'Intelligence artificielle : des repères', 'Artificial intelligence: bearings', 'Ce qu’elle fait bien, ce qu’elle invente, ce qu’elle coûte.', 'What it does well, what it makes up, what it costs.', 7, 'BASIC'),
('ia-service-public', 'AI', 'Mettre l’IA au service du public', 'Putting AI to public use', 'Choisir un cas utile, mesurer, garder la main humaine, dire ce qui est fait.', 'Choosing a useful case, measuring, keeping a human hand, saying what is done.', 14, 'ADVANCED'),
('intrapreneur', 'ENTREPRENEURSHIP', 'Entreprendre dans l’administration', 'Being an entrepreneur in the civil service', 'Partir d’un problème vécu, former une petite équipe, prouver l’utilité en six mois.', 'Starting from a problem people live with, forming a small team, proving its use in six months.', 21, 'ADVANCED'),
('gouverner', 'ENTREPRENEURSHIP', 'Gouverner la transformation', 'Governing transformation', 'Pour celles et ceux qui dirigent : arbitrer, protéger les équipes, arrêter à temps.', 'For those who lead: choosing, protecting teams, stopping in time.', 14, 'HIGHLY_ADVANCED');

insert into training.profession (code, name_fr, name_en, place) values
('accueil', 'Agent au contact du public', 'Agent who meets the public', 1),
('chef-de-projet', 'Cheffe ou chef de projet', 'Project manager', 2),
('juriste', 'Juriste', 'Lawyer', 3),
('acheteur', 'Acheteuse ou acheteur', 'Buyer', 4),
('donnees', 'Responsable des données', 'Data officer', 5),
('encadrement', 'Encadrement', 'Head of unit', 6),
('direction', 'Direction et haute fonction publique', 'Senior official', 7);

insert into training.campus_step (profession, place, course) values
('accueil', 1, 'design-usagers'), ('accueil', 2, 'ia-reperes'), ('accueil', 3, 'design-accessible'),
('chef-de-projet', 1, 'agile-decouverte'), ('chef-de-projet', 2, 'design-usagers'),
('chef-de-projet', 3, 'design-accessible'), ('chef-de-projet', 4, 'agile-conduire'), ('chef-de-projet', 5, 'data-lire'),
('juriste', 1, 'droit-donnees'), ('juriste', 2, 'ia-reperes'), ('juriste', 3, 'droit-algorithmes'),
('acheteur', 1, 'agile-decouverte'), ('acheteur', 2, 'agile-acheter'), ('acheteur', 3, 'droit-donnees'),
('donnees', 1, 'data-lire'), ('donnees', 2, 'droit-donnees'), ('donnees', 3, 'data-ouvrir'),
('donnees', 4, 'ia-service-public'),
('encadrement', 1, 'agile-decouverte'), ('encadrement', 2, 'data-lire'), ('encadrement', 3, 'ia-service-public'),
('direction', 1, 'ia-reperes'), ('direction', 2, 'droit-algorithmes'), ('direction', 3, 'intrapreneur'),
('direction', 4, 'gouverner');
