/** Words that two projects may share without having anything in common, in French and English, without accents. */
const FRENCH = `
  a afin ai ainsi alors apres au aucun aujourd aupres aussi autre autres aux avant avec avoir bien c car ce cela celle celles celui ces cet cette ceux chacun
  chaque chez ci comme comment d dans de deja depuis des deux dont du elle elles en encore entre est et etaient etait etre eu faire fait faut fois hui il ils j je
  jusqu l la le les leur leurs lorsque lui m ma mais me meme mes moins mon n ne ni non nos notre nous on ont ou par parce pas pendant peu peut plus pour pourquoi
  qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si son sont sous sur t te tes toi ton tous tout toute toutes tres tu un une vers vos votre vous y`;
const ENGLISH = `
  about after again all also an and any are as at be because been before being between both but by can could do does done each else every few for from had has have
  he her here him his how i if in into is it its just may more most much must my no not nothing now of off on once only or other our out over own per same see she should so some
  still such than that the their them then there these they this those through to today too under until up us was we were what when where which while who whom why will
  with without would you your`;
/** Any project of a city is one of these. */
const OF_EVERY_PROJECT = `
  agent agents application applications citizen citizens city cities collectivite commune communes digital line ligne management manage municipal municipale municipales
  municipaux need needs new nouveau nouvelle numerique numeriques online outil outils plateforme platform project projects projet projets public publics publique
  publiques service services site solution solutions system systeme systems tool tools town usager usagers user users ville villes web work gestion besoin besoins
  ask asks asked one two way paper papier mise place`;

export const STOP_WORDS: ReadonlySet<string> = new Set(`${FRENCH} ${ENGLISH} ${OF_EVERY_PROJECT}`.split(/\s+/).filter((word) => word !== ''));
