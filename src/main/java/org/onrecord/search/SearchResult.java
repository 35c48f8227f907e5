package org.onrecord.search;

/// How a search ends: with an answer, or with what is wrong about the request.
public sealed interface SearchResult permits SearchResponse, InvalidRequest {}
