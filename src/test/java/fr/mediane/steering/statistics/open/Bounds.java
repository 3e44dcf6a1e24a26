package fr.mediane.steering.statistics.open;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Within which bounds a count must lie, for someone who has every published cell and knows that counts are whole and never
 * below none, that an individual activity supports one person, and that a workshop has a participant at least.
 */
final class Bounds {
    private static final double NEARLY = 1e-6;
    private static final int DEEPEST = 24;
    private final List<LinearConstraint> known = new ArrayList<>();

    Bounds(AttackedMonth month) {
        for (int area = 0; area < 3; area++) {
            for (int theme = 0; theme < 2; theme++) {
                for (int type = 0; type < 2; type++) {
                    var tie = new double[AttackedWorld.SIZE];
                    tie[AttackedWorld.activity(area, type, theme)] = -1;
                    tie[AttackedWorld.people(area, type, theme, 0)] = 1;
                    tie[AttackedWorld.people(area, type, theme, 1)] = 1;
                    known.add(new LinearConstraint(tie, type == 0 ? Relationship.EQ : Relationship.GEQ, 0));
                }
            }
        }
        month.told().stream()
                .distinct()
                .forEach(told ->
                        known.add(new LinearConstraint(doubles(told.cut().vector()), Relationship.EQ, told.value())));
    }

    /** Whether some country with exactly these published cells has so many there, or more. */
    boolean canBeAtLeast(long[] target, long count) {
        return possible(target, Relationship.GEQ, count);
    }

    /** Whether some country with exactly these published cells has so many there, or fewer. */
    boolean canBeAtMost(long[] target, long count) {
        return possible(target, Relationship.LEQ, count);
    }

    private boolean possible(long[] target, Relationship relation, long count) {
        var all = new ArrayList<>(known);
        all.add(new LinearConstraint(doubles(target), relation, count));
        var goal = relation == Relationship.GEQ ? GoalType.MAXIMIZE : GoalType.MINIMIZE;
        return whole(all, new LinearObjectiveFunction(doubles(target), 0), goal, DEEPEST);
    }

    /** Whether there is a solution in whole numbers: where one is broken, it is tried below and above. */
    private static boolean whole(
            List<LinearConstraint> constraints, LinearObjectiveFunction objective, GoalType goal, int depth) {
        var solution = solution(constraints, objective, goal);
        if (solution.isEmpty()) {
            return false;
        }
        var point = solution.get();
        for (int i = 0; i < point.length; i++) {
            if (Math.abs(point[i] - Math.rint(point[i])) > NEARLY) {
                return depth > 0
                        && (whole(
                                        with(constraints, i, Relationship.LEQ, Math.floor(point[i])),
                                        objective,
                                        goal,
                                        depth - 1)
                                || whole(
                                        with(constraints, i, Relationship.GEQ, Math.ceil(point[i])),
                                        objective,
                                        goal,
                                        depth - 1));
            }
        }
        return true;
    }

    private static Optional<double[]> solution(
            List<LinearConstraint> constraints, LinearObjectiveFunction objective, GoalType goal) {
        try {
            return Optional.of(new SimplexSolver()
                    .optimize(
                            new MaxIter(10_000),
                            objective,
                            new LinearConstraintSet(constraints),
                            goal,
                            new NonNegativeConstraint(true))
                    .getPoint());
        } catch (NoFeasibleSolutionException none) {
            return Optional.empty();
        }
    }

    private static List<LinearConstraint> with(
            List<LinearConstraint> some, int atom, Relationship relation, double value) {
        var all = new ArrayList<>(some);
        var one = new double[AttackedWorld.SIZE];
        one[atom] = 1;
        all.add(new LinearConstraint(one, relation, value));
        return all;
    }

    private static double[] doubles(long[] vector) {
        return Arrays.stream(vector).asDoubleStream().toArray();
    }
}
