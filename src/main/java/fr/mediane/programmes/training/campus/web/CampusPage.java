package fr.mediane.programmes.training.campus.web;

import fr.mediane.design.Ui;
import fr.mediane.programmes.training.campus.Course;
import fr.mediane.programmes.training.campus.Profession;
import fr.mediane.programmes.training.campus.Topic;
import java.util.List;

/** The campus: professions, and every course by topic. */
public record CampusPage(List<Profession> professions, List<Course> courses) {
    public List<Topic> topics() {
        return courses.stream().map(Course::topic).distinct().sorted().toList();
    }

    public List<Course> of(Topic topic) {
        return courses.stream().filter(course -> course.topic() == topic).toList();
    }

    /** How hard, how long and by whom, in a line. */
    public static String facts(Ui ui, Course course) {
        return ui.t("training.level-of." + course.level()) + " · " + ui.duration(course.hours() * 60)
                + course.partner().map(name -> " · " + name).orElse("");
    }
}
