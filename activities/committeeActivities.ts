import type { Because } from '../domain/because.ts';
import type { Instant, ProjectId } from '../domain/ids.ts';
import type { Pace } from '../domain/pace.ts';

/** `askedIn` is the round that needs a sitting, as in `steering-2`; `notBefore` the name of a sitting. */
export type PlaceAsked = { project: ProjectId; askedIn: string; from: Instant; notBefore?: string; pace: Pace };
export type PlaceGiven = { name: string; at: Instant; flagshipsLeft: number };
/** `decidedIn` is the motion that was carried, as in `steering-1/motion`. */
export type NameAsked = { project: ProjectId; decidedIn: string };
export type NameGiven = { isNamed: true } | ({ isNamed: false } & Because);

/** The city's committee, kept by a workflow of its own. */
export type CommitteePorts = {
  committee: {
    enrol(asked: PlaceAsked): Promise<PlaceGiven>;
    nameFlagship(asked: NameAsked): Promise<NameGiven>;
    leave(project: ProjectId): Promise<void>;
  };
};

export function createCommitteeActivities({ committee }: CommitteePorts) {
  return {
    /** The answer's id is made of the project, the round and `notBefore`: asked twice, the project keeps its place. */
    enrolForSitting: (asked: PlaceAsked): Promise<PlaceGiven> => committee.enrol(asked),
    /** A project is a flagship once, however often it is named. */
    nameFlagship: (asked: NameAsked): Promise<NameGiven> => committee.nameFlagship(asked),
    /** Frees the place on an agenda and the name of flagship; who has neither frees nothing. */
    leaveCommittee: ({ project }: { project: ProjectId }): Promise<void> => committee.leave(project),
  };
}

export type CommitteeActivities = ReturnType<typeof createCommitteeActivities>;
