-- Which documents one annotator has read, for those that read after it.
CREATE INDEX annotated_by_annotator ON annotated (annotator);
