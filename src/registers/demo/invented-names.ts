/** Usual given names. */
// biome-ignore format: a list of names
export const givenNames: readonly string[] = [
  'Agnes', 'Aksel', 'Alberte', 'Alma', 'Anders', 'Anne', 'Arne', 'Asger', 'Asta', 'August', 'Bent', 'Birgit', 'Birthe',
  'Bo', 'Bodil', 'Carl', 'Cecilie', 'Christian', 'Clara', 'Dagmar', 'Ditte', 'Ebbe', 'Edith', 'Ejner', 'Ella', 'Elin',
  'Emil', 'Emma', 'Erik', 'Esther', 'Eva', 'Finn', 'Freja', 'Frida', 'Frode', 'Gerda', 'Grethe', 'Gudrun', 'Gunnar',
  'Hanne', 'Hans', 'Harald', 'Helene', 'Helge', 'Henrik', 'Holger', 'Ida', 'Inge', 'Ingrid', 'Ivan', 'Jakob', 'Jens',
  'Johan', 'Johanne', 'Josefine', 'Jytte', 'Jørgen', 'Kaj', 'Karen', 'Karl', 'Kasper', 'Kirsten', 'Knud', 'Lars', 'Laura',
  'Leif', 'Lene', 'Lily', 'Linea', 'Lone', 'Louise', 'Mads', 'Magnus', 'Maja', 'Malthe', 'Marie', 'Martin', 'Mathilde',
  'Mette', 'Mikkel', 'Mogens', 'Niels', 'Nikolaj', 'Nora', 'Olga', 'Oliver', 'Oskar', 'Otto', 'Ove', 'Per', 'Pernille',
  'Peter', 'Poul', 'Ragnhild', 'Rasmus', 'Rikke', 'Rosa', 'Rune', 'Sara', 'Signe', 'Sigrid', 'Sofie', 'Solveig', 'Stine',
  'Svend', 'Søren', 'Tage', 'Thea', 'Thomas', 'Thora', 'Tobias', 'Tove', 'Troels', 'Ulla', 'Valdemar', 'Vibeke', 'Viggo',
  'Viktor', 'Villads', 'William', 'Yrsa', 'Åge', 'Åse', 'Øjvind',
];

/** Family names that nobody has, made of words. */
// biome-ignore format: a list of names
export const familyNames: readonly string[] = [
  'Blækhussen', 'Blanketgaard', 'Brevskov', 'Cykelbjerg', 'Digtved', 'Eksempelsen', 'Fablerup', 'Fantasgaard', 'Fiktivsen',
  'Fjerpennesen', 'Folderup', 'Formularsen', 'Frimærkedal', 'Fyldepennesen', 'Gættekjær', 'Hjemmelsen', 'Højpapir',
  'Ingenlund', 'Kanariesen', 'Kartotekholm', 'Klippevad', 'Konvolutdal', 'Kuglepensen', 'Kvitteringsholt', 'Køkultur',
  'Lommelygtesen', 'Luftkastelsen', 'Mappegaard', 'Modelsen', 'Møllehjulsen', 'Nummergaard', 'Opdigtsen', 'Opspindsen',
  'Ordbogholm', 'Paddehatsen', 'Papirlund', 'Paragrafsen', 'Paraplysen', 'Pladsholdersen', 'Prøvekjær', 'Prøveskov',
  'Påfundsen', 'Regnbuesen', 'Saksebjerg', 'Sagnlund', 'Skabelonsen', 'Skrankegaard', 'Skrivebordsen', 'Stempelgaard',
  'Stikprøvesen', 'Sæbeboblesen', 'Tapetgaard', 'Testebæk', 'Testrup', 'Ternetpapirsen', 'Tågehorn', 'Tænktsen',
  'Udkastsen', 'Umuligsen', 'Vandkandesen', 'Ventesalsen', 'Viskelædersen', 'Vrøvlerup', 'Æblegrødsen', 'Øvelund',
];
